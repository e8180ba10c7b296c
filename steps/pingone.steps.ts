import assert from 'node:assert/strict'
import { Given, Then, When } from '@cucumber/cucumber'
import { missingKeys } from '../protocol/absence.ts'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { ExpectationError } from './support/expectation.ts'
import {
  answerMember,
  createOffer,
  needsSecondUser,
  noteOffer,
  offerMember,
  readOffer,
  workerOf,
} from './support/worker.ts'
import type { ConformanceWorld } from './support/world.ts'

const bothGrants = Object.values(grantTypes)

Given('a worker application', async function (this: ConformanceWorld) {
  const { pingone } = await this.session.open()
  return pingone
    ? undefined
    : this.skip('the target has no PingOne management API', missingKeys('offers.kind'))
})

Given('a worker application whose time stands still', async function (this: ConformanceWorld) {
  this.intent.timeStandsStill = true
  const { pingone, advanceClock } = await this.session.open()
  if (!pingone)
    return this.skip('the target has no PingOne management API', missingKeys('offers.kind'))
  return advanceClock ? undefined : this.skip("the target's clock cannot be moved")
})

Given('a second user for whom nothing is queued', function (this: ConformanceWorld) {
  return needsSecondUser(this)
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

When(
  'the worker creates an offer for two credential types',
  async function (this: ConformanceWorld) {
    const types = await (await workerOf(this)).offerableTypes()
    if (types.length < 2) return this.skip('the user has fewer than two credential types queued')
    return createOffer(this, { grantTypes: bothGrants, types: 2 })
  },
)

When('the worker creates an offer with a transaction id', function (this: ConformanceWorld) {
  const headers = {
    'x-ping-external-transaction-id': `vcispec-${'0123456789'.repeat(4)}`.slice(0, 40),
  }
  return createOffer(this, {}, { headers })
})

When(
  'the worker creates the same offer {int} times at once',
  async function (this: ConformanceWorld, count: number) {
    const worker = await workerOf(this)
    // One token for all of them.
    noteOffer(this, await worker.createOffer({}))
    await Promise.all(Array.from({ length: count - 1 }, () => worker.createOffer({})))
  },
)

When('the worker reads the offer', function (this: ConformanceWorld) {
  return readOffer(this, offerMember(this, '/id'))
})

When(
  'the worker follows the {word} link of the offer',
  async function (this: ConformanceWorld, relation: string) {
    const worker = await workerOf(this)
    const href = offerMember(this, `/_links/${relation}/href`)
    if (!URL.canParse(href)) throw new ExpectationError(`The link ${href} leads nowhere.`)
    this.api = await worker.read(href)
  },
)

When('the wallet scans the QR image', async function (this: ConformanceWorld) {
  if (this.offerResource === undefined) await this.journeys.current()
  else await this.journeys.openOffer(asDataUri(offerMember(this, '/_links/qrCode/href')))
})

When('the wallet opens the link', async function (this: ConformanceWorld) {
  await this.journeys.openOffer(offerMember(this, '/_links/openid-credential-offer/href'))
})

When('the wallet opens the offer URL', async function (this: ConformanceWorld) {
  await this.journeys.openOffer(offerMember(this, '/credentialOfferUrl'))
})

When('{duration} pass', async function (this: ConformanceWorld, duration: string) {
  const session = await this.session.open()
  await session.advanceClock?.(duration)
})

Then('its status is {string}', function (this: ConformanceWorld, status: string) {
  const seen = answerMember(this, '/status')
  if (this.session.isReference) assert.equal(seen, status)
  // What another issuer shows is for the checks to say; that it shows something is needed here.
  else if (typeof seen !== 'string') throw new ExpectationError('The answer has no status.')
})

/** Base64 alone is an image too. */
function asDataUri(image: string): string {
  return image.startsWith('data:') ? image : `data:image/png;base64,${image}`
}
