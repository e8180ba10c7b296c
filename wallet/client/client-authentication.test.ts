import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
} from 'jose'
import {
  now,
  origin,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'
import type { WalletClient } from './wallet-client.ts'

const keys = await generateKeyPair('ES256', { extractable: true })
const key: JWK = await exportJWK(keys.privateKey)
const audience = `${origin}/tenant`

const registration = {
  id: 's6BhdRkqt3',
  secret: '7Fjfp0ZBr1KtDRbnfVdmIw',
  redirectUri: 'https://a.example',
}

/** The Token Request of a wallet that is this client; `more` are routes of its server. */
async function tokenRequest(
  client: Partial<WalletClient> & Pick<WalletClient, 'authentication'>,
  more: Parameters<typeof scriptedIssuer>[0] = {},
) {
  const issuer = scriptedIssuer({ ...rightIssuer, ...more })
  const journey = issuer.journey({ client: { ...registration, ...client } })
  await journey.takeOffer(preAuthorizedOffer)
  const outcome = await journey.requestToken()
  const asked = issuer.asked.filter(({ route }) => route === 'POST /token')
  const [first] = asked
  return {
    outcome,
    asked,
    headers: first?.headers ?? {},
    form: Object.fromEntries(new URLSearchParams(first?.body)),
  }
}

test('makes the Basic header of RFC 6749, Section 2.3.1', async () => {
  const { headers, form } = await tokenRequest({ authentication: 'client_secret_basic' })
  assert.equal(headers.authorization, 'Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3')
  assert.equal(form.client_id, undefined)
})

test('form-encodes id and secret before joining them (RFC 6749, Section 2.3.1)', async () => {
  const { headers } = await tokenRequest({
    id: 'https://wallet.example/a b',
    secret: 'p:%',
    authentication: 'client_secret_basic',
  })
  const encoded = headers.authorization?.replace('Basic ', '') ?? ''
  assert.equal(
    Buffer.from(encoded, 'base64').toString(),
    'https%3A%2F%2Fwallet.example%2Fa+b:p%3A%25',
  )
})

test('puts the secret into the form for client_secret_post', async () => {
  const { form } = await tokenRequest({ authentication: 'client_secret_post' })
  assert.partialDeepStrictEqual(form, {
    client_id: registration.id,
    client_secret: registration.secret,
  })
})

test('signs an assertion for private_key_jwt (RFC 7523, Section 3)', async () => {
  const { form } = await tokenRequest({ authentication: 'private_key_jwt', key })
  assert.equal(form.client_assertion_type, 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  const { payload } = await jwtVerify(form.client_assertion ?? '', keys.publicKey, {
    audience,
    issuer: registration.id,
    subject: registration.id,
    currentDate: now,
    requiredClaims: ['exp', 'jti', 'iat'],
  })
  assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 60)
})

test('shows an attestation of its key and a proof of it', async () => {
  const attester = { issuer: 'https://provider.example', key, x5c: ['MIIB'] }
  const { headers } = await tokenRequest({ authentication: 'attest_jwt_client_auth', attester })
  const attestation = await jwtVerify<{ cnf: { jwk: JWK } }>(
    headers['oauth-client-attestation'] ?? '',
    keys.publicKey,
    {
      typ: 'oauth-client-attestation+jwt',
      issuer: attester.issuer,
      subject: registration.id,
      currentDate: now,
      requiredClaims: ['exp'],
    },
  )
  assert.deepEqual(attestation.protectedHeader.x5c, ['MIIB'])
  const { jwk } = attestation.payload.cnf
  await jwtVerify(headers['oauth-client-attestation-pop'] ?? '', await importJWK(jwk, 'ES256'), {
    typ: 'oauth-client-attestation-pop+jwt',
    issuer: registration.id,
    audience,
    currentDate: now,
    requiredClaims: ['jti', 'iat'],
  })
  assert.equal(jwk.d, undefined)
})

test('uses an attestation that the user brings, with its key', async () => {
  const { headers } = await tokenRequest({
    authentication: 'attest_jwt_client_auth',
    attestation: 'brought.by.user',
    key,
  })
  assert.equal(headers['oauth-client-attestation'], 'brought.by.user')
  await jwtVerify(headers['oauth-client-attestation-pop'] ?? '', keys.publicKey, {
    currentDate: now,
  })
})

test('puts the challenge of the server into the proof: from its endpoint, and from a refusal', async () => {
  const server = 'GET /.well-known/oauth-authorization-server/tenant'
  const attester = { issuer: 'https://provider.example', key }
  const client = { authentication: 'attest_jwt_client_auth', attester } as const
  const fetched = await tokenRequest(client, {
    [server]: {
      body: { ...rightIssuer[server].body, challenge_endpoint: `${origin}/challenge` },
    },
    'POST /challenge': { body: { attestation_challenge: 'c-1' } },
  })
  assert.equal(decodeJwt(fetched.headers['oauth-client-attestation-pop'] ?? '').challenge, 'c-1')
  const told = await tokenRequest(client, {
    'POST /token': ({ headers }) =>
      decodeJwt(headers['oauth-client-attestation-pop'] ?? '').challenge === 'c-2'
        ? rightIssuer['POST /token']
        : {
            status: 400,
            headers: { 'oauth-client-attestation-challenge': 'c-2' },
            body: { error: 'use_attestation_challenge' },
          },
  })
  assert.deepEqual([told.outcome.kind, told.asked.length], ['token', 2])
  const jtis = told.asked.map((it) => decodeJwt(it.headers['oauth-client-attestation-pop'] ?? ''))
  assert.notEqual(jtis[0]?.jti, jtis[1]?.jti)
})

test('says what the target file lacks for a method, by its key', async () => {
  for (const [authentication, lacking, key] of [
    ['private_key_jwt', /no key/, 'client.key'],
    ['attest_jwt_client_auth', /no attester/, 'client.attester'],
  ] as const) {
    const { outcome } = await tokenRequest({ authentication })
    assert.ok(outcome.kind === 'not-reached')
    assert.deepEqual(outcome.absence, { why: 'not-configured', keys: [key] })
    assert.match(outcome.reason, lacking)
  }
})

test('signs with the algorithm of the key that the user brings', async () => {
  for (const alg of ['ES384', 'Ed25519', 'RS256']) {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
    const { form } = await tokenRequest({
      authentication: 'private_key_jwt',
      key: await exportJWK(privateKey),
    })
    const assertion = form.client_assertion ?? ''
    await jwtVerify(assertion, publicKey, { currentDate: now })
    const expected = alg === 'Ed25519' ? 'EdDSA' : alg
    assert.equal(decodeProtectedHeader(assertion).alg, expected)
  }
})

function serverThat(members: Readonly<Record<string, unknown>>) {
  const route = 'GET /.well-known/oauth-authorization-server/tenant'
  return { [route]: { body: { ...rightIssuer[route].body, ...members } } }
}

test('an RSA key signs by what it is for, else by what the server lists', async () => {
  const { privateKey } = await generateKeyPair('PS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  for (const [own, listed, expected] of [
    [undefined, ['PS256', 'ES256'], 'PS256'],
    [undefined, ['ES256'], 'RS256'],
    ['PS256', ['RS256'], 'PS256'],
  ] as const) {
    const key = own === undefined ? jwk : { ...jwk, alg: own }
    const members = { token_endpoint_auth_signing_alg_values_supported: listed }
    const { form } = await tokenRequest(
      { authentication: 'private_key_jwt', key },
      serverThat(members),
    )
    assert.equal(decodeProtectedHeader(form.client_assertion ?? '').alg, expected)
  }
})

test('the attested key is one that the server takes proofs of', async () => {
  const attester = { issuer: 'https://provider.example', key }
  for (const [listed, expected] of [
    [['ES384', 'ES256'], 'ES256'],
    [['EdDSA'], 'EdDSA'],
  ] as const) {
    const members = { client_attestation_pop_signing_alg_values_supported: listed }
    const { asked } = await tokenRequest(
      { authentication: 'attest_jwt_client_auth', attester },
      serverThat(members),
    )
    const proof = asked[0]?.headers['oauth-client-attestation-pop'] ?? ''
    assert.equal(decodeProtectedHeader(proof).alg, expected)
  }
})

test('another instance of the wallet proves its key by an algorithm that the server lists', async () => {
  const issuer = scriptedIssuer({
    ...rightIssuer,
    ...serverThat({ client_attestation_pop_signing_alg_values_supported: ['EdDSA'] }),
  })
  const attester = { issuer: 'https://provider.example', key }
  const client = { ...registration, authentication: 'attest_jwt_client_auth', attester } as const
  const journey = issuer.journey({ client })
  await journey.takeOffer(preAuthorizedOffer)
  await journey.requestToken({
    deviation: {
      name: 'another instance',
      requirement: 'ABCA-10.3-01',
      at: 'token',
      asAnotherInstance: true,
    },
  })
  const asked = issuer.asked.find(({ route }) => route === 'POST /token')
  const proof = asked?.headers['oauth-client-attestation-pop'] ?? ''
  assert.equal(decodeProtectedHeader(proof).alg, 'EdDSA')
})
