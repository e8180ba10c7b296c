import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { perform, requestUpTo } from './support/acting.ts'
import { receiveFromWorker } from './support/configuration.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

const dayMs = 24 * 60 * 60 * 1000

Given('a wallet with a credential that the worker made', function (this: ConformanceWorld) {
  return receiveFromWorker(this)
})

When(
  'the wallet requests up to {int} copies of it',
  function (this: ConformanceWorld, most: number) {
    return requestUpTo(this, most)
  },
)

When('the wallet looks up its status', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.lookUpStatus())
})

When('the wallet looks up the status of the first one', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.lookUpStatus({ ofTheFirst: true }))
})

When('the wallet looks up its status of yesterday', function (this: ConformanceWorld) {
  const at = new Date(this.session.clock.now().getTime() - dayMs)
  return perform(this, [], (journey) => journey.lookUpStatus({ at }))
})

When('the wallet follows the list to all status lists', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.lookUpStatusLists())
})

Then('the credential is valid', function (this: ConformanceWorld) {
  const { value } = expectKind(this.outcome, 'status', 'a status')
  if (this.session.isReference) assert.equal(value, 0)
})

Then('the credential is revoked', function (this: ConformanceWorld) {
  const { value } = expectKind(this.outcome, 'status', 'a status')
  if (this.session.isReference) assert.equal(value, 1)
})

Then('the list of the credential is among them', function (this: ConformanceWorld) {
  const { lists } = expectKind(this.outcome, 'status-lists', 'a list of status lists')
  const [lookup] = this.session.evidence.credentials.at(-1)?.statuses ?? []
  if (this.session.isReference) assert.ok(lookup && lists.includes(lookup.uri))
})
