import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto'
import { test } from 'node:test'
import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import { es256Signature, isSurelyEs256 } from './es256.ts'

type Members = Readonly<Record<string, unknown>>

const [own, other] = [newKey(), newKey()]

function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) as Members }
}

async function jose(text: string, jwk: Members): Promise<boolean> {
  try {
    await compactVerify(text, await importJWK(jwk as JWK, 'ES256'))
    return true
  } catch {
    return false
  }
}

/** Ways to spoil one: a bit of it, its length, its alphabet, its key. */
const spoilings: readonly ((text: string, jwk: Members) => readonly [string, Members])[] = [
  (text, jwk) => [flipped(text), jwk],
  (text, jwk) => [text.slice(0, -2), jwk],
  (text, jwk) => [`${text}==`, jwk],
  (text, jwk) => [`${text}A`, jwk],
  (text, jwk) => [text.replace(/[^.]+$/, 'A'.repeat(86)), jwk],
  (text, jwk) => [text.replace(/[^.]+$/, ''), jwk],
  (text) => [text, other.jwk],
  (text, jwk) => [text, { ...jwk, crv: 'P-384' }],
  (text, jwk) => [text, { ...jwk, y: jwk.x }],
  (text, jwk) => [text, { ...jwk, x: undefined }],
  (text, jwk) => [text, { ...jwk, x: [jwk.x] }],
  (text) => [text, {}],
]

function flipped(text: string): string {
  const at = Math.floor(Math.random() * text.length)
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
}

test('takes what jose has signed, and of 200 random payloads, spoiled in each way, nothing that jose refuses', async () => {
  for (let n = 0; n < 200; n++) {
    const text = await new CompactSign(randomBytes(n * 7))
      .setProtectedHeader({ alg: 'ES256' })
      .sign(own.privateKey)
    assert.equal(isSurelyEs256(text, own.jwk), true, text)
    for (const [way, spoil] of spoilings.entries()) {
      const [spoiled, jwk] = spoil(text, own.jwk)
      if (isSurelyEs256(spoiled, jwk))
        assert.equal(await jose(spoiled, jwk), true, `${way}: ${spoiled}`)
    }
  }
})

test('is sure of nothing that was spoiled', async () => {
  const text = await new CompactSign(randomBytes(40))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(own.privateKey)
  for (const [way, spoil] of spoilings.entries()) {
    const [spoiled, jwk] = spoil(text, own.jwk)
    assert.equal(isSurelyEs256(spoiled, jwk), false, `${way}`)
  }
})

test('signs as a verifier of R and S expects it, short integers among them', () => {
  const publicKey = createPublicKey(own.privateKey)
  let short = 0
  for (let n = 0; n < 800; n++) {
    const data = randomBytes(n)
    const signature = es256Signature(data, own.privateKey)
    assert.equal(signature.length, 64)
    if (signature[0] === 0 || signature[32] === 0) short += 1
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
    assert.ok(verify('sha256', data, key, signature), signature.toString('hex'))
    const text = `${Buffer.from(data).toString('base64url')}.`
    const signed = es256Signature(text.slice(0, -1), own.privateKey).toString('base64url')
    assert.ok(isSurelyEs256(`${text}${signed}`, own.jwk), signed)
  }
  assert.ok(short > 0)
})

test('zeros as R or S, and numbers beyond the order, are no signature', () => {
  const input = `${'e30'}.${'e30'}`
  for (const fill of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
    const signature = Buffer.alloc(64, fill).toString('base64url')
    assert.equal(isSurelyEs256(`${input}.${signature}`, own.jwk), false)
  }
})
