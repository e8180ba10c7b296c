import assert from 'node:assert/strict'
import { Then, When } from '@cucumber/cucumber'
import { missingKeys } from '../protocol/absence.ts'
import type { Place } from '../protocol/places.ts'
import type { AlterationTable } from '../wallet/alterations/alteration.ts'
import { atDepth } from '../wallet/alterations/registry.ts'
import { skipWhatIsMissingEverywhere } from './support/acting.ts'
import type { ConformanceWorld } from './support/world.ts'

When(
  'the wallet alters its {artefact} in every way at the {place}',
  async function (this: ConformanceWorld, table: AlterationTable, at: Place) {
    if (atDepth(this.journeys.depth, table, at).length === 0) {
      return this.skip('the quick depth tries none of it here', missingKeys('--depth full'))
    }
    this.attempts = await this.journeys.attemptEach(table, at)
    return skipWhatIsMissingEverywhere(this)
  },
)

/** Any other target may refuse in its own words: the findings weigh them. Our mock answers exactly. */
Then('all of it is refused with {string}', function (this: ConformanceWorld, error: string) {
  if (!this.session.isReference) return
  const others = this.attempts.filter(
    ({ outcome }) =>
      !(outcome.kind === 'refused' && error.split(' or ').includes(String(outcome.error))) &&
      !(outcome.kind === 'not-reached' && outcome.absence),
  )
  assert.deepEqual(
    others.map(({ deviation, outcome }) => [deviation, outcome]),
    [],
  )
})

Then('all of it is refused with status {int}', function (this: ConformanceWorld, status: number) {
  if (!this.session.isReference) return
  assert.deepEqual(
    this.attempts.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.status : outcome)),
    this.attempts.map(() => status),
  )
})

Then('all of it is refused', function (this: ConformanceWorld) {
  if (!this.session.isReference) return
  const others = this.attempts.filter(
    ({ outcome }) =>
      outcome.kind !== 'refused' && !(outcome.kind === 'not-reached' && outcome.absence),
  )
  assert.deepEqual(
    others.map(({ deviation, outcome }) => [deviation, outcome]),
    [],
  )
})
