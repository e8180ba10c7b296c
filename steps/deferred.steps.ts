import { Given, Then, When } from '@cucumber/cucumber'
import { needsMember, perform } from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given('a Credential Offer for a deferred credential', function (this: ConformanceWorld) {
  return this.makeOffer({ deferred: true })
})

Given('an issuer with a deferred credential endpoint', function (this: ConformanceWorld) {
  return needsMember(this, 'issuer', 'deferred_credential_endpoint')
})

When('the wallet comes back for it', function (this: ConformanceWorld) {
  return perform(this, ['deferred'], (journey) => journey.returnForCredential(this.session.wait))
})

When('the wallet comes back until it is there', function (this: ConformanceWorld) {
  return perform(this, [], (journey) => journey.collectDeferred(this.session.wait))
})

Then('it is told to come back later', function (this: ConformanceWorld): StepResult {
  if (this.outcome?.kind === 'issued') return this.skip('the issuer issued the credential at once')
  expectKind(this.outcome, 'deferred', 'a deferral')
  return undefined
})
