import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, origin, preAuthorizedOffer, scriptedIssuer } from './http/scripted-issuer.ts'

const route = 'GET /offer'
const byReference = (url: string) => `credential_offer_uri=${encodeURIComponent(url)}`
const link = (query: string) => `openid-credential-offer://?${query}`
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

async function taking(offer: string, answer: Answer = { body: preAuthorizedOffer }) {
  const issuer = scriptedIssuer({ [route]: answer })
  const sighting = await issuer.journey().takeOffer(offer)
  const { fallbacks } = issuer.http.log.evidence()
  return { sighting, fallbacks: fallbacks.map(({ requirement }) => requirement) }
}

test('takes a right link without helping itself', async () => {
  const { sighting, fallbacks } = await taking(link(byReference(`${origin}/offer`)))
  assert.deepEqual(sighting.offer, JSON.parse(preAuthorizedOffer))
  assert.deepEqual(fallbacks, [])
})

for (const [what, query, requirement] of [
  ['two references', `${byReference(`${origin}/offer`)}&${byReference(`${origin}/x`)}`, '01'],
  ['two values', `credential_offer=${preAuthorizedOffer}&credential_offer=%7B%7D`, '01'],
  ['a value beside a reference', `credential_offer=%7B%7D&${byReference(`${origin}/offer`)}`, '02'],
] as const) {
  test(`goes on after ${what}, and says so`, async () => {
    const { sighting, fallbacks } = await taking(link(query))
    assert.deepEqual(sighting.offer, JSON.parse(preAuthorizedOffer))
    assert.equal(sighting.problem, undefined)
    assert.deepEqual(fallbacks, [`VCI-4.1-${requirement}`])
  })
}

test('asks by https where the address is http and does not answer', async () => {
  const address = `${origin}/offer`.replace('https', 'http')
  const { sighting, fallbacks } = await taking(link(byReference(address)))
  assert.deepEqual(sighting.offer, JSON.parse(preAuthorizedOffer))
  assert.deepEqual(fallbacks, ['VCI-4.1-03'])
})

test('reads the claims where the offer is a JWT, and says so', async () => {
  const body = `${part({ alg: 'none' })}.${part(JSON.parse(preAuthorizedOffer))}.`
  const { sighting, fallbacks } = await taking(link(byReference(`${origin}/offer`)), { body })
  assert.deepEqual(sighting.offer, JSON.parse(preAuthorizedOffer))
  assert.deepEqual(fallbacks, ['VCI-4.1.3-03'])
})

test('a link with neither parameter leads nowhere', async () => {
  const { sighting, fallbacks } = await taking(link('x=1'))
  assert.match(sighting.problem ?? '', /neither/)
  assert.deepEqual(fallbacks, [])
})
