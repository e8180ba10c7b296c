import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CompactEncrypt,
  type CompactJWEHeaderParameters,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'
import type { EnvironmentOptions } from '../options.ts'
import { openBench } from '../testing/wallet.ts'

type Members = Readonly<Record<string, unknown>>

/** A wallet in front of the credential endpoint, with a key for answers. */
async function ready(options: EnvironmentOptions = {}) {
  const bench = await openBench([], { options })
  const made = await bench.offer()
  const token: string = (await bench.redeem(made)).body.access_token
  const { jwt } = await bench.proof(await bench.nonce())
  const right = { credential_configuration_id: made.offeredTypeIds[0], proofs: { jwt: [jwt] } }
  const keys = await generateKeyPair('ECDH-ES', { extractable: true })
  const jwk: JWK = { ...(await exportJWK(keys.publicKey)), alg: 'ECDH-ES', kid: 'wallet-1' }
  const { body: metadata } = await bench.agent.get(
    `/.well-known/openid-credential-issuer${bench.base}`,
  )
  const seal = async (members: unknown, more: Members = {}) => {
    const [key] = metadata.credential_request_encryption.jwks.keys
    const header = { alg: key.alg, enc: 'A128GCM', kid: key.kid, ...more }
    return new CompactEncrypt(Buffer.from(JSON.stringify(members)))
      .setProtectedHeader(header as CompactJWEHeaderParameters)
      .encrypt(await importJWK(key, key.alg))
  }
  const send = (jwe: string) =>
    bench.agent
      .post(`${bench.base}/openid4vci/credentials`)
      .set('authorization', `Bearer ${token}`)
      .set('content-type', 'application/jwt; charset=utf-8')
      .send(jwe)
  const open = (answer: { readonly text: string }) => compactDecrypt(answer.text, keys.privateKey)
  return { bench, token, right, jwk, metadata, seal, send, open }
}

test('opens an encrypted request, and answers in the clear where nothing else is asked for', async () => {
  const { right, seal, send } = await ready()
  const answer = await send(await seal(right))
  assert.equal(answer.status, 200)
  assert.match(answer.headers['content-type'] ?? '', /^application\/json/)
  assert.equal(answer.body.credentials.length, 1)
})

for (const zip of [undefined, 'DEF']) {
  test(`encrypts the answer to the key of the request${zip ? ', compressed' : ''}`, async () => {
    const { right, jwk, seal, send, open } = await ready()
    const wish = { jwk, enc: 'A256GCM', ...(zip && { zip }) }
    const answer = await send(await seal({ ...right, credential_response_encryption: wish }))
    assert.equal(answer.headers['content-type'], 'application/jwt')
    const { protectedHeader, plaintext } = await open(answer)
    const { epk, ...header } = protectedHeader
    assert.ok(epk)
    assert.deepEqual(header, {
      alg: 'ECDH-ES',
      enc: 'A256GCM',
      kid: 'wallet-1',
      ...(zip && { zip }),
    })
    assert.equal(JSON.parse(new TextDecoder().decode(plaintext)).credentials.length, 1)
  })
}

test('the journal has both messages as they were on the wire, and what was in them', async () => {
  const { bench, right, jwk, seal, send, open } = await ready()
  const wish = { jwk, enc: 'A128GCM', zip: 'DEF' }
  const members = { ...right, credential_response_encryption: wish }
  const jwe = await seal(members)
  const answer = await send(jwe)
  const { plaintext } = await open(answer)
  const { request, response } = bench.environment.journal.entries.at(-1) ?? assert.fail()
  assert.deepEqual([request.body, response.body], [jwe, answer.text])
  assert.deepEqual(JSON.parse(request.decrypted ?? ''), members)
  assert.equal(response.decrypted, new TextDecoder().decode(plaintext))
})

test('refuses parameters it cannot encrypt with, in the clear', async () => {
  const { right, jwk, seal, send } = await ready()
  const { alg: _, ...withoutAlg } = jwk
  for (const wish of [
    7,
    {},
    { enc: 'A128GCM' },
    { jwk },
    { jwk, enc: 'A999GCM' },
    { jwk: { ...jwk, alg: 'ECDH-XX' }, enc: 'A128GCM' },
    { jwk: { ...jwk, alg: 'RSA-OAEP-256' }, enc: 'A128GCM' },
    { jwk: withoutAlg, enc: 'A128GCM' },
    { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', alg: 'ECDH-ES' }, enc: 'A128GCM' },
    { jwk: { kty: 'OKP', crv: 'Ed25519', x: jwk.x, alg: 'ECDH-ES' }, enc: 'A128GCM' },
    { jwk: { ...jwk, crv: 'P-999' }, enc: 'A128GCM' },
    { jwk: { kty: 'RSA', n: 'sXchDaQebHnPiGvy', e: 'AQAB', alg: 'RSA-OAEP-256' }, enc: 'A128GCM' },
    { jwk, enc: 'A128GCM', zip: 'GZIP' },
  ]) {
    const answer = await send(await seal({ ...right, credential_response_encryption: wish }))
    assert.deepEqual(
      [answer.status, answer.body.error],
      [400, 'invalid_encryption_parameters'],
      JSON.stringify(wish),
    )
  }
})

test('refuses what it cannot open, and what is no request inside', async () => {
  const { right, seal, send } = await ready()
  const whole = await seal(right)
  for (const jwe of [
    '',
    'a.b.c.d.e',
    whole.slice(0, -4),
    await seal(right, { kid: 'another' }),
    await seal(right, { enc: 'A192GCM' }),
    await seal(right, { alg: 'ECDH-ES+A256KW' }),
    await seal('x'.repeat(300_000), { zip: 'DEF' }),
  ]) {
    const { status, body } = await send(jwe)
    assert.deepEqual([status, body.error], [400, 'invalid_encryption_parameters'])
  }
  for (const inside of [[], 'text', 7]) {
    const { status, body } = await send(await seal(inside))
    assert.deepEqual([status, body.error], [400, 'invalid_credential_request'])
  }
})

test('asks for encryption where it is required, and has none where it is not offered', async () => {
  const required = await ready({ encryption: 'required' })
  const plain = await required.bench.credential(required.token, required.right)
  assert.deepEqual([plain.status, plain.body.error], [400, 'invalid_encryption_parameters'])
  const half = await required.send(await required.seal(required.right))
  assert.deepEqual([half.status, half.body.error], [400, 'invalid_encryption_parameters'])
  const requests = await ready({ encryption: 'requests' })
  assert.equal((await requests.send(await requests.seal(requests.right))).status, 200)
  const none = await ready({ encryption: 'none' })
  assert.equal(none.metadata.credential_request_encryption, undefined)
  assert.equal(none.metadata.credential_response_encryption, undefined)
  assert.equal((await none.bench.credential(none.token, none.right)).status, 200)
  assert.equal((await none.send('a.b.c.d.e')).body.error, 'invalid_encryption_parameters')
})

test('parameters in a plain request could have been swapped: they are refused', async () => {
  const { bench, token, right, jwk } = await ready()
  const answer = await bench.credential(token, {
    ...right,
    credential_response_encryption: { jwk, enc: 'A128GCM' },
  })
  assert.deepEqual([answer.status, answer.body.error], [400, 'invalid_encryption_parameters'])
})
