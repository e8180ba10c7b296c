import assert from 'node:assert/strict'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import { isSurelyEs256 } from './es256.ts'

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
