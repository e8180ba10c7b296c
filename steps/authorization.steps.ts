import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import type { Deviation } from '../wallet/deviations/deviation.ts'
import { isFailure } from '../wallet/failure.ts'
import {
  authorizationWish,
  needsMember,
  needsScopesApart,
  perform,
  requestEveryCredential,
  takeAnotherOffer,
} from './support/acting.ts'
import { expectKind } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('a wallet that uses authorization details', function (this: ConformanceWorld) {
  this.intent.usesAuthorizationDetails = true
})

Given('a wallet that asks by scope and authorization details', function (this: ConformanceWorld) {
  this.intent.usesAuthorizationDetails = true
  this.intent.usesScope = true
})

When(
  'a wallet that asks for one by scope and for the other by authorization details requests both anew',
  async function (this: ConformanceWorld) {
    return (
      (await takeAnotherOffer(this)) ??
      (await needsScopesApart(this)) ??
      (await perform(this, [], async (journey) => {
        const outcome = await journey.authorize({ divides: true })
        return isFailure(outcome) ? outcome : requestEveryCredential(journey)
      }))
    )
  },
)

Given('an authorization server that takes pushed requests only', function (this: ConformanceWorld) {
  this.session.preferIssuer({ pushedRequests: 'required' })
  return needsMember(this, 'server', 'require_pushed_authorization_requests', true)
})

Given('an authorization server that does without PKCE', function (this: ConformanceWorld) {
  this.session.preferIssuer({ pkce: 'optional' })
})

When(
  'a wallet with {deviation} requests a token of it',
  function (this: ConformanceWorld, deviation: Deviation) {
    return perform(this, [], async (journey) => {
      const outcome = await journey.authorize({ deviation })
      return isFailure(outcome) ? outcome : journey.requestToken()
    })
  },
)

When('the user declines', function (this: ConformanceWorld) {
  this.intent.declines = true
  return perform(this, ['authorize'], (journey) => journey.authorize())
})

When('the wallet asks for authorization', function (this: ConformanceWorld) {
  return perform(this, ['par', 'authorize'], (journey) =>
    journey.authorize(authorizationWish(this)),
  )
})

When('the user signs in with a wrong password', function (this: ConformanceWorld) {
  this.intent.mistypesPassword = true
  return perform(this, ['authorize'], (journey) => journey.authorize())
})

Then('it receives an authorization code', function (this: ConformanceWorld) {
  expectKind(this.outcome, 'authorized', 'an authorization code')
})

Then('it receives no authorization code', function (this: ConformanceWorld) {
  assert.notEqual(this.outcome?.kind, 'authorized')
})
