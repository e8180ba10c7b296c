import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('a wallet that uses authorization details', function (this: ConformanceWorld) {
  this.usesAuthorizationDetails = true
})

When('the wallet asks for authorization', function (this: ConformanceWorld) {
  return perform(this, ['par', 'authorize'], (journey) => journey.authorize())
})

When('the user signs in with a wrong password', function (this: ConformanceWorld) {
  this.mistypesPassword = true
  return perform(this, ['authorize'], (journey) => journey.authorize())
})

Then('it receives an authorization code', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'authorized', 'an authorization code')
})

Then('it receives no authorization code', function (this: ConformanceWorld) {
  assert.notEqual(this.outcome?.kind, 'authorized')
})
