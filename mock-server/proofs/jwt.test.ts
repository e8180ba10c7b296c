import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { numericDate } from '../../protocol/clock.ts'
import { type Bench, openBench } from '../testing/wallet.ts'
import { jwtProof } from './jwt.ts'
import type { ProofContext } from './proof.ts'

let bench: Bench
let anonymous: ProofContext

before(async () => {
  bench = await openBench()
  const [type] = await bench.environment.store.collection('credentialTypes').list()
  assert.ok(type)
  const expiresAt = new Date(8_640_000_000_000_000)
  anonymous = { token: { grantId: 'grant-1', userId: 'u', configurationIds: [], expiresAt }, type }
})

async function verify(
  change: Parameters<Bench['proof']>[1] = {},
  context: ProofContext = anonymous,
) {
  const { jwt, jwk } = await bench.proof(await bench.nonce(), change)
  return { proven: await jwtProof.verify(bench.environment, jwt, context), jwk }
}

for (const alg of ['ES256', 'ES384', 'EdDSA'] as const) {
  test(`proves a key by ${alg}`, async () => {
    const { proven, jwk } = await verify({ alg })
    assert.deepEqual(proven, [{ jwk }])
  })
}

const now = new Date('2026-03-01T12:00:00Z')
const wrong: Record<string, Parameters<Bench['proof']>[1]> = {
  'another typ': { header: { typ: 'JWT' } },
  'no typ': { header: { typ: undefined } },
  'an alg the metadata does not list': { alg: 'ES512' },
  'a kid beside the jwk': { header: { kid: 'did:example:1' } },
  'no key': { header: { jwk: undefined } },
  'a signature by another key': { foreignKey: true },
  'another audience': { claims: { aud: 'https://other.example' } },
  'a list of audiences': { claims: { aud: ['https://mock.example'] } },
  'no iat': { claims: { iat: undefined } },
  'an iat of long ago': { claims: { iat: numericDate(now) - 301 } },
  'an iat of tomorrow': { claims: { iat: numericDate(now) + 86_400 } },
  'an end that is past': { claims: { exp: numericDate(now) - 60 } },
  'a beginning that is to come': { claims: { nbf: numericDate(now) + 120 } },
  'a text for an end': { claims: { exp: 'tomorrow' } },
  'no nonce': { claims: { nonce: undefined } },
  'an iss without a client': { claims: { iss: 'somebody' } },
}

for (const [what, change] of Object.entries(wrong)) {
  test(`refuses a proof with ${what} as invalid_proof`, async () => {
    await assert.rejects(verify(change), { error: 'invalid_proof', status: 400 })
  })
}

test('refuses a private key in the header, however right the rest is', async () => {
  const nonce = await bench.nonce()
  const { privateJwk } = await bench.proof(nonce)
  await assert.rejects(verify({ header: { jwk: privateJwk } }), { error: 'invalid_proof' })
})

test('refuses what is no JWT, or has no signature', async () => {
  const { jwt } = await bench.proof(await bench.nonce())
  const [, payload] = jwt.split('.')
  const none = Buffer.from('{"alg":"none","typ":"openid4vci-proof+jwt"}').toString('base64url')
  for (const proof of [
    7,
    'x',
    '..',
    `${none}.${payload}.`,
    jwt.slice(0, jwt.lastIndexOf('.') + 1),
  ]) {
    await assert.rejects(jwtProof.verify(bench.environment, proof, anonymous), {
      error: 'invalid_proof',
    })
  }
})

test('refuses a nonce of the wallet, and one that is outdated, as invalid_nonce', async () => {
  await assert.rejects(verify({ claims: { nonce: 'made-up' } }), { error: 'invalid_nonce' })
  const nonce = await bench.nonce()
  bench.environment.clock.advance('PT5M')
  const { jwt } = await bench.proof(nonce)
  await assert.rejects(jwtProof.verify(bench.environment, jwt, anonymous), {
    error: 'invalid_nonce',
  })
})

test('takes the client_id as iss where the client is known, and no other', async () => {
  const token = { ...anonymous, token: { ...anonymous.token, clientId: 'wallet' } }
  await assert.rejects(verify({ claims: { iss: 'other' } }, token), { error: 'invalid_proof' })
  assert.ok((await verify({ claims: { iss: 'wallet' } }, token)).proven)
})
