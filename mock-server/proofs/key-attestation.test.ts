import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { before, test } from 'node:test'
import { importJWK, type JWK, SignJWT } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { type Bench, openBench } from '../testing/wallet.ts'
import { attestedKeys } from './key-attestation.ts'

let bench: Bench
const newJwk = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }) as JWK
const jwk = newJwk()

before(async () => {
  bench = await openBench()
})

interface Change {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  readonly inJwtProof?: boolean
  readonly foreign?: boolean
  readonly signedBy?: KeyObject
}

/** Made by jose, as a wallet provider would. */
async function verify({ header, claims, inJwtProof = false, foreign, signedBy }: Change) {
  const attester = bench.environment.clients.find((client) => client.attester)?.attester
  assert.ok(attester)
  const now = numericDate(bench.environment.now())
  const key = foreign
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : (signedBy ?? (await importJWK(attester.key, 'ES256')))
  const { issuer: iss } = attester
  const own = { iss, iat: now, exp: now + 60, attested_keys: [jwk], nonce: await bench.nonce() }
  const jwt = await new SignJWT({ ...own, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'key-attestation+jwt', ...header })
    .sign(key)
  return attestedKeys(bench.environment, jwt, { listed: ['ES256'], inJwtProof })
}

test('a right key attestation proves the keys that it names', async () => {
  const other = newJwk()
  assert.deepEqual(await verify({}), [{ jwk }])
  assert.deepEqual(await verify({ claims: { attested_keys: [jwk, other] } }), [
    { jwk },
    { jwk: other },
  ])
})

test('as a proof of its own it may live for ever, in a jwt proof it may not', async () => {
  assert.deepEqual(await verify({ claims: { exp: undefined } }), [{ jwk }])
  await assert.rejects(verify({ claims: { exp: undefined }, inJwtProof: true }), {
    error: 'invalid_proof',
  })
})

const wrong: Readonly<Record<string, Change>> = {
  'another typ': { header: { typ: 'keyattestation+jwt' } },
  'another signer': { foreign: true },
  'a signer that nobody knows': { claims: { iss: 'https://elsewhere.example' } },
  'no iat': { claims: { iat: undefined } },
  'an end that is past': { claims: { exp: 1 } },
  'no keys': { claims: { attested_keys: undefined } },
  'an empty list of keys': { claims: { attested_keys: [] } },
  'a text for a key': { claims: { attested_keys: ['key'] } },
  'an object that is no key': { claims: { attested_keys: [jwk, {}] } },
  'a key of no type': { claims: { attested_keys: [{ kty: 'X' }] } },
  'a point that is on no curve': { claims: { attested_keys: [{ ...jwk, y: jwk.x }] } },
  'a beginning that is to come': { claims: { nbf: 4_000_000_000 } },
  'a private key': { claims: { attested_keys: [{ ...jwk, d: 'AA' }] } },
  'no nonce': { claims: { nonce: undefined } },
}

test('of a foreign wallet’s provider, too, whose keys it registered; any is taken where that is wished', async () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const iss = 'https://provider.example'
  const change = { claims: { iss }, signedBy: keys.privateKey }
  await assert.rejects(verify(change), /its signer is not trusted/)
  const clients = bench.environment.store.collection('clients')
  const wallet = { id: 'x', redirectUris: ['https://x.example'], authentication: 'none' } as const
  const own = keys.publicKey.export({ format: 'jwk' }) as JWK
  await clients.put('x', { ...wallet, attesters: [{ jwks: { keys: [own] } }] })
  assert.deepEqual(await verify(change), [{ jwk }])
  await assert.rejects(verify({ ...change, foreign: true }), /signature does not verify/)
  await clients.put('x', { ...wallet, attesters: 'any' })
  assert.deepEqual(await verify({ ...change, foreign: true }), [{ jwk }])
  await clients.take('x')
})

for (const [name, change] of Object.entries(wrong)) {
  test(`refuses ${name}`, () => assert.rejects(verify(change), { error: 'invalid_proof' }))
}

test('refuses a nonce of the wallet as invalid_nonce', () =>
  assert.rejects(verify({ claims: { nonce: 'made-up' } }), { error: 'invalid_nonce' }))

test('levels are looked at where the metadata names those that are accepted', async () => {
  bench = await openBench([], { options: { keyAttestations: 'resistant' } })
  const claims = { key_storage: ['iso_18045_high'], user_authentication: ['iso_18045_moderate'] }
  assert.deepEqual(await verify({ claims }), [{ jwk }])
  for (const weak of [
    { ...claims, key_storage: ['iso_18045_basic'] },
    { ...claims, user_authentication: undefined },
  ])
    await assert.rejects(verify({ claims: weak }), { error: 'invalid_proof' })
})
