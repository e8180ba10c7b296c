import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compactVerify, decodeJwt, decodeProtectedHeader, EmbeddedJWK } from 'jose'
import type { Deviation } from '../deviations/deviation.ts'
import { origin, preAuthorizedOffer, rightIssuer, scriptedIssuer } from '../http/scripted-issuer.ts'
import { noBoundTokens } from './dpop.ts'
import { accessTokenHash } from './token-hash.ts'

const server = 'GET /.well-known/oauth-authorization-server/tenant'
const dpopServer = {
  ...rightIssuer,
  [server]: {
    body: { ...rightIssuer[server].body, dpop_signing_alg_values_supported: ['ES256'] },
  },
  'POST /token': { body: { access_token: 'token-1', token_type: 'DPoP' } },
}

function proofOf(headers: Readonly<Record<string, string>> | undefined) {
  return decodeJwt(headers?.dpop ?? '')
}

test('hashes the access token of RFC 9449, Section 7.1', () => {
  assert.equal(
    accessTokenHash('Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU'),
    'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo',
  )
})

test('proves its key at the token endpoint and with the token', async () => {
  const issuer = scriptedIssuer(dpopServer)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.requestCredential()
  const [token] = issuer.asked.filter(({ route }) => route === 'POST /token')
  const [credential] = issuer.asked.filter(({ route }) => route === 'POST /credential')
  assert.partialDeepStrictEqual(proofOf(token?.headers), { htm: 'POST', htu: `${origin}/token` })
  assert.equal(credential?.headers.authorization, 'DPoP token-1')
  assert.partialDeepStrictEqual(proofOf(credential?.headers), {
    htu: `${origin}/credential`,
    ath: accessTokenHash('token-1'),
  })
  const keys = [token, credential].map((it) => decodeProtectedHeader(it?.headers.dpop ?? '').jwk)
  assert.deepEqual(keys[0], keys[1])
  await compactVerify(credential?.headers.dpop ?? '', EmbeddedJWK)
})

test('asks once more with the nonce that the server wants', async () => {
  const issuer = scriptedIssuer({
    ...dpopServer,
    'POST /token': ({ headers }) =>
      proofOf(headers).nonce === 'n-1'
        ? { body: { access_token: 'token-1', token_type: 'DPoP' } }
        : { status: 400, headers: { 'dpop-nonce': 'n-1' }, body: { error: 'use_dpop_nonce' } },
  })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  const outcome = await journey.requestToken()
  assert.equal(outcome.kind, 'token')
  assert.equal(issuer.path.filter((route) => route === 'POST /token').length, 2)
})

test('gives up on a server that is never content with its own nonce', async () => {
  const issuer = scriptedIssuer({
    ...dpopServer,
    'POST /token': {
      status: 400,
      headers: { 'dpop-nonce': 'n' },
      body: { error: 'use_dpop_nonce' },
    },
  })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  const outcome = await journey.requestToken()
  assert.equal(outcome.kind === 'refused' && outcome.error, 'use_dpop_nonce')
  assert.equal(issuer.path.filter((route) => route === 'POST /token').length, 2)
})

test('uses bearer tokens where the server knows no DPoP, or the wallet wants none', async () => {
  for (const [routes, bearerOnly] of [
    [rightIssuer, false],
    [dpopServer, true],
  ] as const) {
    const issuer = scriptedIssuer({
      ...routes,
      'POST /token': { body: { access_token: 'token-1', token_type: 'Bearer' } },
    })
    const journey = issuer.journey({ bearerOnly })
    await journey.takeOffer(preAuthorizedOffer)
    await journey.requestCredential()
    assert.ok(issuer.asked.every(({ headers }) => headers.dpop === undefined))
    assert.equal(issuer.asked.at(-1)?.headers.authorization, 'Bearer token-1')
  }
})

test('tries it so with an error that is not about tokens, too', async () => {
  for (const [deviation, schemes] of [
    [{ credentialRequest: (draft) => ({ ...draft, raw: '{' }) }, ['Bearer', 'DPoP']],
    [{ accessToken: (header) => header }, ['Bearer']],
    [{ headers: (headers) => ({ headers }) }, ['Bearer']],
  ] satisfies [Partial<Deviation>, string[]][]) {
    const issuer = scriptedIssuer({
      ...dpopServer,
      'POST /token': { body: { access_token: 'token-1', token_type: 'Bearer' } },
      'POST /credential': ({ headers }) =>
        headers.authorization === 'DPoP token-1' ? { status: 400 } : { status: 401 },
    })
    const journey = issuer.journey()
    await journey.takeOffer(preAuthorizedOffer)
    await journey.requestCredential({
      deviation: {
        name: 'an error',
        requirement: 'VCI-8.3.1.2-05',
        at: 'credential',
        ...deviation,
      },
    })
    const shown = issuer.asked.filter(({ route }) => route === 'POST /credential')
    assert.deepEqual(
      shown.map(({ headers }) => headers.authorization?.split(' ')[0]),
      schemes,
    )
  }
})

test('tries a token that the server forgot to call bound by its key, and says so', async () => {
  const issuer = scriptedIssuer({
    ...dpopServer,
    'POST /token': { body: { access_token: 'token-1', token_type: 'Bearer' } },
    'POST /credential': ({ headers }) =>
      headers.authorization === 'DPoP token-1' ? rightIssuer['POST /credential'] : { status: 401 },
  })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  assert.equal((await journey.requestCredential()).kind, 'issued')
  const [fallback] = issuer.http.log.evidence().fallbacks
  assert.equal(fallback?.requirement, 'RFC9449-5-01')
})

test('signs its proofs by what the server lists, or as it is told', async () => {
  for (const [listed, wish, expected] of [
    [['PS256', 'ES256'], undefined, 'ES256'],
    [['XS1', 'EdDSA', 'ES384'], undefined, 'EdDSA'],
    [['ES256', 'PS256', 'RS256'], 'RS256', 'RS256'],
  ] as const) {
    const body = { ...rightIssuer[server].body, dpop_signing_alg_values_supported: listed }
    const issuer = scriptedIssuer({ ...dpopServer, [server]: { body } })
    const journey = issuer.journey()
    await journey.takeOffer(preAuthorizedOffer)
    if (wish !== undefined) journey.signBy({ dpop: wish })
    await journey.requestCredential()
    const proofs = issuer.asked.flatMap(({ headers }) => headers.dpop ?? [])
    assert.deepEqual(
      proofs.map((it) => decodeProtectedHeader(it).alg),
      [expected, expected],
    )
    for (const proof of proofs) await compactVerify(proof, EmbeddedJWK)
  }
})

test('goes without proofs where it signs by none of those listed', async () => {
  const body = { ...rightIssuer[server].body, dpop_signing_alg_values_supported: ['XS1'] }
  const issuer = scriptedIssuer({ ...dpopServer, [server]: { body } })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.requestToken()
  assert.ok(issuer.asked.every(({ headers }) => headers.dpop === undefined))
})

test('an uncommon algorithm that is refused says nothing of bound tokens', async () => {
  const body = {
    ...rightIssuer[server].body,
    dpop_signing_alg_values_supported: ['ES256', 'ES384'],
  }
  const refusal = { status: 400, body: { error: 'invalid_dpop_proof' } }
  const issuer = scriptedIssuer({ ...dpopServer, [server]: { body }, 'POST /token': refusal })
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  journey.signBy({ dpop: 'ES384' })
  const outcome = await journey.requestToken()
  assert.equal(outcome.kind === 'refused' && outcome.error, 'invalid_dpop_proof')
  assert.equal(issuer.path.filter((route) => route === 'POST /token').length, 1)
})

test('what is no name of an algorithm is passed over', () => {
  const listing = (...listed: unknown[]) =>
    noBoundTokens({ dpop_signing_alg_values_supported: listed })
  assert.equal(listing({ toString: 1 }, null, 'ES384'), undefined)
  for (const reason of [listing({ toString: 1 }), listing('XS1'), noBoundTokens({})])
    assert.match(reason ?? '', /^dpop_signing_alg_values_supported .+ or is absent$/)
})
