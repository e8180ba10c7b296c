import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EmbeddedJWK, jwtVerify } from 'jose'
import { grantTypes } from '../protocol/grants.ts'
import {
  type Answer,
  type Asked,
  codeOffer,
  now,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from './http/scripted-issuer.ts'

async function journeyWith(routes: Record<string, Answer | ((asked: Asked) => Answer)> = {}) {
  const issuer = scriptedIssuer({ ...rightIssuer, ...routes })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  return { issuer, journey }
}

test('fetches an offer by reference once', async () => {
  const issuer = scriptedIssuer({ ...rightIssuer, 'GET /offer/1': { body: preAuthorizedOffer } })
  const journey = issuer.journey()
  const link = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${origin}/offer/1`)}`
  const sighting = await journey.takeOffer(link)
  await journey.requestToken()
  assert.deepEqual(sighting.offer, JSON.parse(preAuthorizedOffer))
  assert.equal(sighting.exchange, 'ex-1')
  assert.equal(issuer.path.filter((route) => route === 'GET /offer/1').length, 1)
  assert.deepEqual(issuer.http.log.evidence().offers, [sighting])
})

test('an offer that is gone keeps its status for whoever asks on', async () => {
  const issuer = scriptedIssuer({ 'GET /offer/1': { status: 410 } })
  const journey = issuer.journey()
  const sighting = await journey.takeOffer(`${origin}/offer/1`)
  assert.match(sighting.problem ?? '', /410/)
  const outcome = await journey.requestToken()
  assert.ok(outcome.kind === 'not-reached')
  assert.match(outcome.reason, /refused with 410/)
  assert.equal(outcome.exchange, 'ex-1')
})

test('goes the way that is wanted, where the offer has both', async () => {
  const [one, other] = [preAuthorizedOffer, codeOffer].map((text) => JSON.parse(text))
  const both = JSON.stringify({ ...one, grants: { ...one.grants, ...other.grants } })
  for (const [grant, offer, first] of [
    [grantTypes.authorizationCode, both, 'GET /authorize'],
    [grantTypes.authorizationCode, preAuthorizedOffer, undefined],
    [undefined, both, 'POST /token'],
  ] as const) {
    const issuer = scriptedIssuer(rightIssuer)
    const journey = issuer.journey(grant === undefined ? {} : { grant })
    await journey.takeOffer(offer)
    const outcome = await journey.requestToken()
    if (first) assert.equal(issuer.path[2], first)
    else assert.ok(outcome.kind === 'not-reached' && outcome.absence)
  }
})

test('gets a token and a nonce by itself and proves a fresh key', async () => {
  const { issuer, journey } = await journeyWith()
  const outcome = await journey.requestCredential()
  assert.deepEqual(outcome, {
    kind: 'issued',
    credentials: ['not-looked-at'],
    notificationId: 'notification-1',
    exchange: 'ex-5',
  })
  assert.deepEqual(issuer.path.slice(2), ['POST /token', 'POST /nonce', 'POST /credential'])
  const sent = issuer.asked[4]
  assert.equal(sent?.headers.authorization, 'Bearer token-1')
  const body = JSON.parse(sent?.body ?? '')
  assert.equal(body.credential_configuration_id, 'Pass')
  const { payload, protectedHeader } = await jwtVerify(body.proofs.jwt[0], EmbeddedJWK, {
    typ: 'openid4vci-proof+jwt',
    audience: `${origin}/tenant`,
    currentDate: now,
  })
  assert.deepEqual(payload, {
    aud: `${origin}/tenant`,
    iat: now.getTime() / 1000,
    nonce: 'nonce-1',
  })
  assert.deepEqual(Object.keys(protectedHeader.jwk ?? {}).sort(), ['crv', 'kty', 'x', 'y'])
  const [credential] = issuer.http.log.evidence().credentials
  assert.deepEqual(credential?.facts, [
    { name: 'parsed', holds: false, seen: 'the credential has no ~' },
  ])
  assert.equal(credential?.proofKeys.length, 1)
})

test('sends as many proofs as asked, each of its own key', async () => {
  const { issuer, journey } = await journeyWith()
  await journey.requestCredential({ proofs: 3 })
  assert.equal(new Set(issuer.http.log.evidence().credentials[0]?.proofKeys).size, 3)
})

test('asks by credential_identifier when the token came with one', async () => {
  const { issuer, journey } = await journeyWith({
    'POST /token': {
      body: {
        access_token: 't',
        token_type: 'Bearer',
        authorization_details: [
          {
            type: 'openid_credential',
            credential_configuration_id: 'Pass',
            credential_identifiers: ['Pass-1', 'Pass-2'],
          },
        ],
      },
    },
  })
  await journey.requestCredential()
  const { proofs, ...body } = JSON.parse(issuer.asked.at(-1)?.body ?? '')
  assert.deepEqual(body, { credential_identifier: 'Pass-1' })
})

test('tries once more with a new nonce, and only once', async () => {
  const { issuer, journey } = await journeyWith({
    'POST /credential': { status: 400, body: { error: 'invalid_nonce' } },
  })
  const outcome = await journey.requestCredential()
  assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_nonce')
  assert.equal(issuer.path.filter((route) => route === 'POST /credential').length, 2)
  assert.equal(issuer.path.filter((route) => route === 'POST /nonce').length, 2)
})

test('sends the transaction code only where one is asked for, unless told to', async () => {
  const offer = JSON.parse(preAuthorizedOffer)
  const [grant] = Object.values(offer.grants) as { tx_code?: object }[]
  const issuer = scriptedIssuer(rightIssuer)
  const sent = async (text: string, txCode?: string, told?: string) => {
    const journey = issuer.journey()
    await journey.takeOffer(text, txCode)
    await journey.requestToken(told ? { txCode: told } : {})
    return new URLSearchParams(issuer.asked.at(-1)?.body).get('tx_code')
  }
  assert.equal(await sent(preAuthorizedOffer, '1234'), null)
  assert.equal(await sent(preAuthorizedOffer, undefined, '9'), '9')
  if (grant) grant.tx_code = {}
  assert.equal(await sent(JSON.stringify(offer), '1234'), '1234')
  const journey = issuer.journey()
  await journey.takeOffer(JSON.stringify(offer))
  assert.equal((await journey.requestToken()).kind, 'not-reached')
})

test('names no client where anonymous access is offered', async () => {
  const { body } = rightIssuer['GET /.well-known/oauth-authorization-server/tenant']
  const { issuer, journey } = await journeyWith({
    'GET /.well-known/oauth-authorization-server/tenant': {
      body: { ...body, 'pre-authorized_grant_anonymous_access_supported': true },
    },
  })
  await journey.requestToken()
  assert.equal(new URLSearchParams(issuer.asked.at(-1)?.body).has('client_id'), false)
})

test('refusals, junk and silence are outcomes', async () => {
  const outcomes = []
  for (const answer of [
    { status: 400, body: { error: 'invalid_grant', error_description: 'gone' } },
    { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
    { status: 500, body: 'oops' },
    { body: 'not JSON' },
    { body: ['an array'] },
    { body: { token_type: 'Bearer' } },
    { status: 302, headers: { location: '/elsewhere' } },
  ]) {
    const { journey } = await journeyWith({ 'POST /token': answer })
    const { exchange, ...outcome } = await journey.requestToken()
    outcomes.push(outcome)
  }
  assert.deepEqual(outcomes.slice(0, 3), [
    { kind: 'refused', status: 400, error: 'invalid_grant', description: 'gone' },
    { kind: 'refused', status: 401, error: 'invalid_token' },
    { kind: 'refused', status: 500 },
  ])
  assert.deepEqual(
    outcomes.slice(3).map(({ kind }) => kind),
    ['unusable', 'unusable', 'unusable', 'unusable'],
  )
})

test('a deferred credential is an outcome of its own', async () => {
  const { journey } = await journeyWith({
    'POST /credential': { status: 202, body: { transaction_id: 'tx-1', interval: 7 } },
  })
  const outcome = await journey.requestCredential()
  assert.deepEqual(outcome, {
    kind: 'deferred',
    transactionId: 'tx-1',
    intervalSeconds: 7,
    exchange: 'ex-5',
  })
})

test('reports an event about the newest credential', async () => {
  const { issuer, journey } = await journeyWith()
  assert.equal((await journey.notify('credential_accepted')).kind, 'not-reached')
  await journey.requestCredential()
  assert.equal((await journey.notify('credential_deleted')).kind, 'acknowledged')
  assert.deepEqual(JSON.parse(issuer.asked.at(-1)?.body ?? ''), {
    notification_id: 'notification-1',
    event: 'credential_deleted',
  })
})

test('says which optional endpoint is not offered', async () => {
  const { body } = rightIssuer['GET /.well-known/openid-credential-issuer/tenant']
  const { nonce_endpoint, notification_endpoint, ...metadata } = body
  const { journey } = await journeyWith({
    'GET /.well-known/openid-credential-issuer/tenant': { body: metadata },
  })
  const nonce = await journey.requestNonce()
  assert.ok(nonce.kind === 'not-reached' && nonce.absence)
  assert.equal((await journey.requestCredential()).kind, 'issued')
  const notified = await journey.notify('credential_accepted')
  assert.ok(notified.kind === 'not-reached' && notified.absence)
})

test('an offer of the code grant leads through the authorization server to a token', async () => {
  const issuer = scriptedIssuer({
    ...rightIssuer,
    'GET /authorize': ({ url }) => ({
      status: 302,
      headers: {
        location: `https://wallet.example/cb?code=code-9&iss=x&state=${url.searchParams.get('state')}`,
      },
    }),
  })
  const journey = issuer.journey()
  await journey.takeOffer(codeOffer)
  assert.equal((await journey.requestToken()).kind, 'token')
  const sent = issuer.asked[2]?.url.searchParams
  assert.equal(sent?.get('issuer_state'), 'state-of-issuer')
  assert.equal(sent?.get('scope'), 'pass')
  assert.equal(sent?.get('code_challenge_method'), 'S256')
  const form = new URLSearchParams(issuer.asked[3]?.body)
  assert.equal(form.get('code'), 'code-9')
  assert.equal(form.get('redirect_uri'), 'https://wallet.example/cb')
  assert.ok((form.get('code_verifier')?.length ?? 0) >= 43)
})

test('goes on after defects of offer and answer, and says under which condition', async () => {
  const fallbacksAfter = async (offer: object, routes: Record<string, Answer> = {}) => {
    const issuer = scriptedIssuer({ ...rightIssuer, ...routes })
    const journey = issuer.journey({ credentialIssuer: `${origin}/tenant` })
    await journey.takeOffer(JSON.stringify({ ...JSON.parse(preAuthorizedOffer), ...offer }))
    const outcome = await journey.requestCredential()
    assert.equal(outcome.kind, 'issued')
    return issuer.http.log.evidence().fallbacks.map(({ requirement }) => requirement)
  }
  assert.deepEqual(await fallbacksAfter({}), [])
  assert.deepEqual(await fallbacksAfter({ credential_issuer: undefined }), ['VCI-4.1.1-01'])
  assert.deepEqual(await fallbacksAfter({ credential_configuration_ids: [] }), ['VCI-4.1.1-02'])
  assert.deepEqual(await fallbacksAfter({ credential_configuration_ids: ['None', 'Pass'] }), [
    'VCI-4.1.1-03',
  ])
  assert.deepEqual(
    await fallbacksAfter({}, { 'POST /credential': { body: { credentials: ['bare'] } } }),
    ['VCI-8.3-07'],
  )
})
