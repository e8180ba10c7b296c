import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Given, Then, When } from '@cucumber/cucumber'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { answerMember, createOffer, offerMember, readOffer } from './support/worker.ts'
import type { ConformanceWorld } from './support/world.ts'

const bothGrants = Object.values(grantTypes)

Given('a worker application', async function (this: ConformanceWorld) {
  const { pingone } = await this.session()
  return pingone ? undefined : this.skip('the target has no PingOne management API')
})

Given('a worker application whose time stands still', async function (this: ConformanceWorld) {
  this.timeStandsStill = true
  const { pingone, advanceClock } = await this.session()
  if (!pingone) return this.skip('the target has no PingOne management API')
  return advanceClock ? undefined : this.skip("the target's clock cannot be moved")
})

When('the worker creates an offer', function (this: ConformanceWorld) {
  return createOffer(this, {})
})

When('the worker creates an offer for both grants', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: bothGrants })
})

When(
  'the worker creates an offer for the {grant} grant',
  function (this: ConformanceWorld, { type }: { type: GrantType }) {
    return createOffer(this, { grantTypes: [type] })
  },
)

When('the worker creates an offer for one credential type', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: bothGrants, types: 1 })
})

When('the worker creates an offer for two credential types', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: bothGrants, types: 2 })
})

When('the worker creates an offer for an unknown user', function (this: ConformanceWorld) {
  return createOffer(this, {}, { user: randomUUID() })
})

When('the worker creates an offer for an unknown grant type', function (this: ConformanceWorld) {
  return createOffer(this, { grantTypes: ['password'] })
})

When('somebody without a token creates an offer', function (this: ConformanceWorld) {
  return createOffer(this, {}, { authorized: false })
})

When('the worker reads the offer', function (this: ConformanceWorld) {
  return readOffer(this, offerMember(this, '/id'))
})

When('the worker reads an unknown offer', function (this: ConformanceWorld) {
  return readOffer(this, randomUUID())
})

When('a worker with a wrong secret asks for a token', async function (this: ConformanceWorld) {
  const { pingone } = await this.session()
  this.api = await pingone?.requestToken('a wrong secret')
})

When('the wallet scans the QR image', async function (this: ConformanceWorld) {
  if (this.offerResource === undefined) await this.journey()
  else await this.openOffer(offerMember(this, '/_links/qrCode/href'))
})

When('the wallet opens the link', async function (this: ConformanceWorld) {
  await this.openOffer(offerMember(this, '/_links/openid-credential-offer/href'))
})

When('the wallet opens the offer URL', async function (this: ConformanceWorld) {
  await this.openOffer(offerMember(this, '/credentialOfferUrl'))
})

When('{duration} pass', async function (this: ConformanceWorld, duration: string) {
  const session = await this.session()
  await session.advanceClock?.(duration)
})

Then('its status is {string}', function (this: ConformanceWorld, status: string) {
  assert.equal(answerMember(this, '/status'), status)
})

Then(
  'the API refuses with {int} {string}',
  function (this: ConformanceWorld, status: number, code: string) {
    if (!this.isReference) return
    assert.ok(this.api && 'response' in this.api)
    assert.equal(this.api.response.status, status)
    assert.equal(answerMember(this, '/code') ?? answerMember(this, '/error'), code)
  },
)
