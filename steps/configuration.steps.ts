import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { grantTypes } from '../protocol/grants.ts'
import {
  automatedType,
  configure,
  idOf,
  madeBy,
  managedType,
  needsConfiguration,
  ruleMistakes,
  typeMistakes,
} from './support/configuration.ts'
import { answerMember, createOffer } from './support/worker.ts'
import type { ConformanceWorld } from './support/world.ts'

const types = '/credentialTypes'
const data = { Level: '2' }

Given('a worker that may make credential types', function (this: ConformanceWorld) {
  return needsConfiguration(this)
})

Given('a MANAGED credential type', function (this: ConformanceWorld) {
  return configure(this, 'POST', types, { json: managedType, keep: 'type' })
})

Given('an AUTOMATED credential type', function (this: ConformanceWorld) {
  return configure(this, 'POST', types, { json: automatedType, keep: 'type' })
})

Given('a credential type that is not for OpenID4VCI', function (this: ConformanceWorld) {
  const { openid4VCI: _, ...json } = managedType
  return configure(this, 'POST', types, { json, keep: 'type' })
})

When(
  'the worker makes a credential type with {string}',
  function (this: ConformanceWorld, mistake: string) {
    const found = typeMistakes.find(({ name }) => name === mistake)
    assert.ok(found, `no such mistake: ${mistake}`)
    return configure(this, 'POST', types, { json: found.body })
  },
)

When('the worker lists the credential types', function (this: ConformanceWorld) {
  return configure(this, 'GET', types)
})

When('the worker changes the description of the type', function (this: ConformanceWorld) {
  const json = { ...managedType, description: 'Changed' }
  return configure(this, 'PUT', typePath(this), { json })
})

When('the worker changes the title of the type', async function (this: ConformanceWorld) {
  await configure(this, 'PUT', typePath(this), { json: { ...managedType, title: 'Another' } })
})

When('the worker deletes the type', function (this: ConformanceWorld) {
  return configure(this, 'DELETE', typePath(this))
})

When('the worker reads the type', function (this: ConformanceWorld) {
  return configure(this, 'GET', typePath(this))
})

When('the worker makes a credential of the type', function (this: ConformanceWorld) {
  const credentialType = { id: idOf(madeBy(this).type) }
  const json = { credentialType, data }
  return configure(this, 'POST', credentials(this), { json, keep: 'credential' })
})

When('the worker offers the type', function (this: ConformanceWorld) {
  const credentials = [idOf(madeBy(this).type)]
  return createOffer(this, { grantTypes: [grantTypes.preAuthorizedCode], credentials })
})

When('the worker makes a credential of no type', function (this: ConformanceWorld) {
  return configure(this, 'POST', credentials(this), { json: { data } })
})

When('the worker makes a credential whose end has come', function (this: ConformanceWorld) {
  const credentialType = { id: idOf(madeBy(this).type) }
  const json = { credentialType, data, expiresAt: '2020-01-01T00:00:00Z' }
  return configure(this, 'POST', credentials(this), { json })
})

When('the worker replaces the data of that credential', function (this: ConformanceWorld) {
  return replace(this, { Level: '3' })
})

When('the worker leaves out what its type requires', function (this: ConformanceWorld) {
  return replace(this, {})
})

When('the worker reads the credential of the type', function (this: ConformanceWorld) {
  return configure(this, 'GET', `${credentials(this)}/${idOf(madeBy(this).credential)}`)
})

When('the worker revokes that credential', function (this: ConformanceWorld) {
  const contentType = 'application/vnd.pingidentity.validations.revokeCredential+json'
  const path = `${credentials(this)}/${idOf(madeBy(this).credential)}`
  return configure(this, 'POST', path, { contentType })
})

When('the worker makes an issuance rule for everybody', function (this: ConformanceWorld) {
  return configure(this, 'POST', rules(this), { json: rule, keep: 'rule' })
})

When(
  'the worker makes an issuance rule with {string}',
  function (this: ConformanceWorld, mistake: string) {
    const found = ruleMistakes.find(({ name }) => name === mistake)
    assert.ok(found, `no such mistake: ${mistake}`)
    return configure(this, 'POST', rules(this), { json: { ...rule, ...found.change } })
  },
)

When('the worker applies what is staged', async function (this: ConformanceWorld) {
  const contentType = 'application/vnd.pingidentity.credentials.applyStagedChanges+json'
  const path = `${rules(this)}/${idOf(madeBy(this).rule)}/stagedChanges`
  await configure(this, 'POST', path, { contentType })
})

When('the worker reads a credential that the rule made', function (this: ConformanceWorld) {
  const id = answerMember(this, '/issued/0/credential/id')
  const user = answerMember(this, '/issued/0/user/id')
  return configure(this, 'GET', `/users/${user}/credentials/${id}`)
})

Then('the worker is served', function (this: ConformanceWorld) {
  if (!this.session.isReference) return
  assert.ok(this.api && 'response' in this.api)
  assert.ok(this.api.response.status < 300, `it was answered ${this.api.response.status}`)
})

const rule = {
  filter: { scim: 'username pr' },
  automation: { issue: 'ON_DEMAND', update: 'ON_DEMAND', revoke: 'ON_DEMAND' },
}

function typePath(world: ConformanceWorld): string {
  return `${types}/${idOf(madeBy(world).type)}`
}

function rules(world: ConformanceWorld): string {
  return `${typePath(world)}/issuanceRules`
}

function credentials({ session }: ConformanceWorld): string {
  return `/users/${session.pingone?.user}/credentials`
}

function replace(world: ConformanceWorld, data: Readonly<Record<string, string>>): Promise<void> {
  const { credential, type } = madeBy(world)
  const json = { credentialType: { id: idOf(type) }, data }
  return configure(world, 'PUT', `${credentials(world)}/${idOf(credential)}`, { json })
}
