import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import type { OfferDetails } from '../targets/target.ts'
import { makeOfferForTwo, takeAnotherOffer } from './support/acting.ts'
import { ExpectationError } from './support/expectation.ts'
import type { ConformanceWorld } from './support/world.ts'

Given('an issuer', async function (this: ConformanceWorld) {
  const { credentialIssuer } = await this.session.open()
  return credentialIssuer === undefined ? this.makeOffer({}) : undefined
})

Given('a Credential Offer', function (this: ConformanceWorld) {
  return this.makeOffer({})
})

Given(
  'a Credential Offer for the {grant} grant',
  function (this: ConformanceWorld, { type }: { type: GrantType }) {
    return this.makeOffer({ grants: [type] })
  },
)

Given('a Credential Offer with a Transaction Code', function (this: ConformanceWorld) {
  return this.makeOffer({ txCode: true })
})

Given('a Credential Offer without a Transaction Code', function (this: ConformanceWorld) {
  return this.makeOffer({ txCode: false })
})

Given('a Credential Offer with a QR image', function (this: ConformanceWorld) {
  return this.makeOffer({ qrImage: true })
})

Given('a Credential Offer by value', function (this: ConformanceWorld) {
  return this.makeOffer({ byReference: false })
})

Given('a Credential Offer by reference', function (this: ConformanceWorld) {
  return this.makeOffer({ byReference: true })
})

Given('a Credential Offer by value with a QR image', function (this: ConformanceWorld) {
  return this.makeOffer({ byReference: false, qrImage: true })
})

Given('a Credential Offer for both grants', function (this: ConformanceWorld) {
  return this.makeOffer({ grants: Object.values(grantTypes) })
})

Given('a Credential Offer without grants', function (this: ConformanceWorld) {
  return this.makeOffer({ grants: [] })
})

Given('a Credential Offer without issuer_state', function (this: ConformanceWorld) {
  return this.makeOffer({
    grants: [grantTypes.authorizationCode],
    details: { issuerState: false },
  })
})

Given(
  'a Credential Offer with a Transaction Code described by {description}',
  function (this: ConformanceWorld, { txCode }: { txCode: NonNullable<OfferDetails['txCode']> }) {
    return this.makeOffer({
      grants: [grantTypes.preAuthorizedCode],
      txCode: true,
      details: { txCode },
    })
  },
)

Given('a Credential Offer that names no authorization server', function (this: ConformanceWorld) {
  return this.makeOffer({ details: { authorizationServer: false } })
})

Given(
  'a Credential Offer for two credentials by the {grant} grant',
  function (this: ConformanceWorld, { type }: { type: GrantType }) {
    return makeOfferForTwo(this, 2, { grants: [type] })
  },
)

Given('a Credential Offer for two credentials', function (this: ConformanceWorld) {
  return makeOfferForTwo(this)
})

Given('a Credential Offer for one of several credentials', function (this: ConformanceWorld) {
  return makeOfferForTwo(this, 1)
})

When('the wallet takes the offer', async function (this: ConformanceWorld) {
  await this.journeys.current()
})

When('the wallet takes another offer', function (this: ConformanceWorld) {
  return takeAnotherOffer(this)
})

When(
  'a wallet that sends unknown parameters takes another offer',
  function (this: ConformanceWorld) {
    this.intent.sendsUnknownParameters = true
    return takeAnotherOffer(this)
  },
)

Then('it leads to an offer', function (this: ConformanceWorld) {
  const sighting = this.journeys.sightings.at(-1)
  if (sighting?.problem) throw new ExpectationError(sighting.problem)
  assert.ok(sighting?.offer)
})

Then('all of them lead to the same offer', function (this: ConformanceWorld) {
  assert.equal(this.journeys.sightings.length, 3)
  for (const { offer, problem } of this.journeys.sightings) {
    assert.equal(problem, undefined)
    assert.deepEqual(offer, this.journeys.sightings[0]?.offer)
  }
})

Then('the offer cannot be taken any more', function (this: ConformanceWorld) {
  const sighting = this.journeys.sightings.at(-1)
  assert.ok(sighting, 'no offer was looked at')
  if (this.session.isReference) assert.match(sighting.problem ?? '', /answered with 404/)
})
