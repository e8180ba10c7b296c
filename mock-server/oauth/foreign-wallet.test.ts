import assert from 'node:assert/strict'
import type { webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { clientRegistration } from '../control/client-registration.ts'
import { registerClient } from '../control/clients.ts'
import { type Authority, createAuthority, leaf } from '../crypto/tls.ts'
import type { EnvironmentOptions } from '../options.ts'
import { type Bench, openBench, pkce } from '../testing/wallet.ts'
import type { Trust } from './trusted-attester.ts'

type Members = Record<string, unknown>

const now = new Date('2026-03-01T12:00:00Z')
const scope = 'p1:provision:credentials:staff-pass'
const newKeys = () => generateKeyPair('ES256', { extractable: true })
const [own, instance, stranger] = [await newKeys(), await newKeys(), await newKeys()]
const [first, second] = ['com.example.wallet:/cb', 'https://wallet.example/cb?of=wallet'] as const

async function bench(client: Members, options: EnvironmentOptions = {}) {
  const opened = await openBench([], { options: { formats: [], ...options } })
  const redirectUris = [first, second]
  const registration = clientRegistration({ id: 'my wallet', redirectUris, ...client })
  await registerClient(opened.environment, registration)
  return opened
}

let counted = 0
const jti = () => `foreign-${++counted}`

async function assertion({ environment }: Bench, key: webcrypto.CryptoKey, header: Members = {}) {
  const aud = environment.authorizationServer
  const jwt = new SignJWT({ iss: 'my wallet', sub: 'my wallet', aud, jti: jti() })
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await jwt
      .setExpirationTime(numericDate(environment.now()) + 60)
      .setProtectedHeader({ alg: 'ES256', ...header })
      .sign(key),
  }
}

/** From the pushed request to the token. */
async function flow(opened: Bench, redirectUri: string, proof: () => Promise<Members>) {
  const { verifier, challenge } = pkce()
  const pushed = await opened.post('/as/par', {
    ...{ response_type: 'code', redirect_uri: redirectUri, scope, state: 'x' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
    ...(await proof()),
  })
  if (pushed.status !== 201) return pushed
  const { request_uri } = pushed.body
  const page = await opened.agent.get(
    opened.authorizationUrl({ client_id: 'my wallet', request_uri }),
  )
  await opened.signIn(page)
  const { headers } = await opened.decide(page, 'allow')
  const location = new URL(headers.location ?? 'https://nowhere.example')
  assert.ok(location.href.startsWith(redirectUri), location.href)
  return opened.post('/as/token', {
    ...{ grant_type: 'authorization_code', code: location.searchParams.get('code') },
    ...{ redirect_uri: redirectUri, code_verifier: verifier },
    ...(await proof()),
  })
}

test('a wallet with keys of its own goes from a pushed request to its credential, at each of its addresses', async () => {
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'own' }]
  const opened = await bench({ authentication: 'private_key_jwt', jwks: { keys } })
  for (const redirectUri of [first, second]) {
    const token = await flow(opened, redirectUri, () => assertion(opened, own.privateKey))
    assert.equal(token.status, 200, token.text)
    const { jwt } = await opened.proof(await opened.nonce(), { claims: { iss: 'my wallet' } })
    const [type] = await opened.environment.store.collection('credentialTypes').list()
    const credential = await opened.credential(token.body.access_token, {
      credential_configuration_id: type?.id,
      proofs: { jwt: [jwt] },
    })
    assert.equal(credential.status, 200, credential.text)
  }
})

test('an address that only begins like a registered one is refused, as is another wallet’s key', async () => {
  const keys = [await exportJWK(own.publicKey)]
  const opened = await bench({ authentication: 'private_key_jwt', jwks: { keys } })
  const elsewhere = await flow(opened, `${second}&x`, () => assertion(opened, own.privateKey))
  assert.deepEqual([elsewhere.status, elsewhere.body.error], [400, 'invalid_request'])
  const other = await flow(opened, first, () => assertion(opened, stranger.privateKey))
  assert.deepEqual([other.status, other.body.error], [401, 'invalid_client'])
})

test('of several keys the one that kid names verifies, and no other', async () => {
  const [a, b] = [await exportJWK(own.publicKey), await exportJWK(stranger.publicKey)]
  const keys = [
    { ...a, kid: 'a' },
    { ...b, kid: 'b' },
  ]
  const opened = await bench({ authentication: 'private_key_jwt', jwks: { keys } })
  const asked = (key: webcrypto.CryptoKey, header: Members = {}) =>
    flow(opened, first, () => assertion(opened, key, header))
  assert.equal((await asked(stranger.privateKey, { kid: 'b' })).status, 200)
  assert.equal((await asked(stranger.privateKey)).status, 200)
  assert.equal((await asked(stranger.privateKey, { kid: 'a' })).status, 401)
  assert.equal((await asked(own.privateKey, { kid: 'c' })).status, 401)
})

interface Provider {
  readonly ca: Authority
  readonly key: webcrypto.CryptoKey
  readonly jwk: JWK
  readonly x5c: readonly string[]
}

async function provider(): Promise<Provider> {
  const ca = await createAuthority(now)
  const keys = await generateKeyPair('ES256', { extractable: true })
  const certificate = await leaf(ca, {
    ...{ name: 'CN=wallet provider', publicKey: keys.publicKey, now, names: [] },
  })
  return {
    ca,
    key: keys.privateKey,
    jwk: await exportJWK(keys.publicKey),
    x5c: [Buffer.from(certificate.rawData).toString('base64')],
  }
}

const [mine, others] = [await provider(), await provider()]

/** A token request of a wallet that this provider attests. */
async function attested(
  attesters: Trust,
  { key, x5c }: Pick<Provider, 'key'> & { readonly x5c?: readonly string[] },
  options: EnvironmentOptions = {},
) {
  const opened = await bench({ authentication: 'attest_jwt_client_auth', attesters }, options)
  const seconds = numericDate(opened.environment.now())
  const cnf = { jwk: await exportJWK(instance.publicKey) }
  const claims = { iss: 'https://provider.example', sub: 'my wallet', exp: seconds + 60, cnf }
  const header = {
    alg: 'ES256',
    typ: 'oauth-client-attestation+jwt',
    ...(x5c && { x5c: [...x5c] }),
  }
  const aud = opened.environment.authorizationServer
  const pop = new SignJWT({ iss: 'my wallet', aud, jti: jti(), iat: seconds })
  const { preAuthorizedCode } = await opened.offer()
  const answer = await opened.post(
    '/as/token',
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
      'pre-authorized_code': preAuthorizedCode,
    },
    {
      'oauth-client-attestation': await new SignJWT(claims).setProtectedHeader(header).sign(key),
      'oauth-client-attestation-pop': await pop
        .setProtectedHeader({ alg: 'ES256', typ: 'oauth-client-attestation-pop+jwt' })
        .sign(instance.privateKey),
    },
  )
  const entry = opened.environment.journal.entries.at(-1)
  const names = (notes: readonly { readonly demand: string }[] = []) =>
    notes.map(({ demand }) => demand)
  return { status: answer.status, problems: names(entry?.problems), notes: names(entry?.notes) }
}

const taken = { status: 200, problems: [], notes: [] }
const untrusted = { status: 401, problems: ['attestation-trusted'], notes: [] }
const unsigned = { status: 401, problems: ['attestation-signature'], notes: [] }
const certificates: Readonly<Record<string, (its: Provider) => string>> = {
  'that of its CA, as PEM': ({ ca }) => ca.pem,
  'that of its CA, as DER': ({ ca }) => Buffer.from(ca.certificate.rawData).toString('base64'),
  'its own': ({ x5c }) => x5c.join(),
}

for (const [name, of] of Object.entries(certificates)) {
  test(`a wallet is attested by a provider whose certificate is known (${name}), and by no other`, async () => {
    const trust = [{ certificate: of(mine) }]
    assert.deepEqual(await attested(trust, mine), taken)
    assert.deepEqual(await attested(trust, others), untrusted)
    assert.deepEqual(await attested(trust, { ...mine, key: others.key }), unsigned)
  })
}

test('without x5c the certificate is that of the key itself', async () => {
  const trust = [{ certificate: mine.x5c.join() }]
  assert.deepEqual(await attested(trust, { key: mine.key }), taken)
  assert.deepEqual(await attested(trust, { key: others.key }), unsigned)
})

test('a provider whose keys are known', async () => {
  const trust = [{ jwks: { keys: [others.jwk, mine.jwk] } }]
  assert.deepEqual(await attested(trust, mine), taken)
  assert.deepEqual(await attested([{ jwks: { keys: [others.jwk] } }], mine), unsigned)
  assert.deepEqual(
    await attested([{ issuer: 'https://x.example', ...trust[0] } as never], mine),
    untrusted,
  )
})

test('who is certified by a certificate that is no CA’s is not trusted', async () => {
  const keys = await generateKeyPair('ES256', { extractable: true })
  const signedBy = { subject: 'CN=wallet provider', key: mine.key }
  const below = await leaf(mine.ca, {
    ...{ name: 'CN=forged', publicKey: keys.publicKey, now, names: [], signedBy },
  })
  const x5c = [Buffer.from(below.rawData).toString('base64')]
  const forged = { key: keys.privateKey, x5c: [...x5c, ...mine.x5c] }
  assert.deepEqual(await attested([{ certificate: mine.ca.pem }], forged), untrusted)
  assert.deepEqual(await attested([{ certificate: mine.x5c.join() }], forged), untrusted)
})

test('any provider is taken where that is wished, and the journal says what was not checked', async () => {
  const unchecked = { ...taken, notes: ['attestation-trusted'] }
  assert.deepEqual(await attested('any', others), unchecked)
  assert.deepEqual(await attested('any', { ...mine, key: others.key }), {
    ...unsigned,
    notes: ['attestation-trusted'],
  })
  assert.deepEqual(await attested('any', { key: others.key }), {
    ...taken,
    notes: ['attestation-trusted', 'attestation-signature'],
  })
})

test('under HAIP the chain of a foreign provider is demanded, too', async () => {
  const options = { profile: 'haip', dpop: 'optional' } as const
  const trust = [{ jwks: { keys: [mine.jwk] } }]
  assert.deepEqual(await attested([{ certificate: mine.ca.pem }], mine, options), taken)
  assert.deepEqual(await attested(trust, mine, options), taken)
  const unchained = { status: 401, problems: ['attestation-chain'], notes: [] }
  assert.deepEqual(await attested(trust, { key: mine.key }, options), unchained)
  assert.deepEqual(await attested(trust, { ...mine, x5c: others.x5c }, options), unchained)
})

test('the mock’s own provider attests no foreign wallet', async () => {
  const { environment } = await openBench()
  const seeded = environment.clients.find(({ attester }) => attester)?.attester
  assert.ok(seeded)
  const key = (await importJWK(seeded.key, 'ES256')) as webcrypto.CryptoKey
  assert.deepEqual(
    await attested([{ certificate: mine.ca.pem }], { key, x5c: seeded.x5c }),
    untrusted,
  )
})
