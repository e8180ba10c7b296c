import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { guessable, variedBits } from './randomness.ts'

const now = new Date('2026-03-01T12:00:00Z')
const b64 = (text: string | Buffer) => Buffer.from(text).toString('base64url')
const bytes = (n: number) => {
  const buffer = Buffer.alloc(16)
  buffer.writeUInt32BE(n, 12)
  return buffer
}
const jwt = (payload: object, signature: string, alg = 'HS256') =>
  `${b64(JSON.stringify({ alg }))}.${b64(JSON.stringify(payload))}.${signature}`

const predictable: Readonly<Record<string, readonly string[]>> = {
  'a counter in base64': [1, 2, 3].map((n) => b64(`nonce-${1000 + n}`)),
  'a counter of 16 bytes in base64url': [7, 8, 9].map((n) => b64(bytes(n))),
  'a counter whose answers overtook each other': ['n-12', 'n-10', 'n-11'],
  'a time in base64': [b64('1772366400')],
  'UUIDs of version 1': [
    'c232ab00-9414-11ec-b3c8-9f6bdeced846',
    'c232ab01-9414-11ec-b3c8-9f6bdeced846',
  ],
  'UUIDs of version 1 behind a prefix': [
    'urn:uuid:c232ab00-9414-11ec-b3c8-9f6bdeced846',
    'code_c232ab01-9414-11ec-b3c8-9f6bdeced846',
  ],
  'UUIDs of version 1 without hyphens': ['c232ab00', 'c232ab01'].map(
    (low) => `${low}941411ecb3c89f6bdeced846`,
  ),
  'UUIDs of version 1 in 16 bytes': ['c232ab00', 'c232ab01'].map((low) =>
    b64(Buffer.from(`${low}941411ecb3c89f6bdeced846`, 'hex')),
  ),
  'a UUID of version 1 in base64url of its text': [b64('c232ab00-9414-11ec-b3c8-9f6bdeced846')],
  'times in nanoseconds': ['1772366400000000001'],
  'times in hexadecimal': ['69a42a40', '69a42a43'],
  'times in milliseconds of base 36': [1772366400000, 1772366400012].map((ms) => ms.toString(36)),
  'times in eight bytes': [1772366400000n, 1772366400017n].map((ms) => {
    const eight = Buffer.alloc(8)
    eight.writeBigUInt64BE(ms)
    return b64(eight)
  }),
  'times of fourteen digits': ['20260301120000'],
  'dates of HTTP': ['Sun, 01 Mar 2026 12:00:00 GMT'],
  'times in JSON that is long otherwise': [1, 2].map((n) =>
    b64(JSON.stringify({ iat: 1772366400 + n, iss: 'https://issuer.example/with/a/long/name' })),
  ),
  'times behind the name of the issuer': [1, 2].map(
    (n) => `https://issuer.example/nonces/of/today/${1772366400 + n}`,
  ),
  'JWTs that all have one signature': [1, 2].map((n) => jwt({ n }, b64(Buffer.alloc(32, 7)))),
  'UUIDs of version 6': ['1ec9414c-232a-6b00-b3c8-9f6bdeced846'],
  'JWTs without a signature': [jwt({ n: 1 }, ''), jwt({ n: 2 }, '', 'none')],
  'unsigned JWTs in which a fixed text is long': [1, 2].map((n) =>
    jwt({ sub: 'a-client-of-this-issuer-with-a-long-name', n }, '', 'none'),
  ),
}

for (const [what, values] of Object.entries(predictable))
  test(`${what} can be derived`, () => {
    assert.notEqual(guessable(values, now), undefined)
  })

const right: Readonly<Record<string, () => string>> = {
  'UUIDs of version 4': () => randomUUID(),
  '16 bytes in base64url': () => b64(randomBytes(16)),
  '16 bytes in base64': () => randomBytes(16).toString('base64'),
  '16 bytes in hexadecimal': () => randomBytes(16).toString('hex'),
  'a prefix before 16 bytes': () => `nonce:${b64(randomBytes(16))}`,
  'signed JWTs': () => jwt({ iat: 1772366400 }, b64(randomBytes(32))),
  'JWTs whose alg is none, with something random behind': () =>
    jwt({ n: 1 }, b64(randomBytes(16)), 'none'),
  'unsigned JWTs with a random jti': () => jwt({ jti: b64(randomBytes(16)) }, '', 'none'),
  'hexadecimal after a prefix of letters': () => `token-${randomBytes(16).toString('hex')}`,
  'hexadecimal without leading zeros': () =>
    BigInt(`0x${randomBytes(17).toString('hex')}`).toString(16),
  'UUIDs of version 4 without hyphens': () => randomUUID().replaceAll('-', ''),
  'a time before 16 bytes': () => `1772366400.${b64(randomBytes(16))}`,
  '39 digits': () => [...randomBytes(39)].map((byte) => byte % 10).join(''),
  'base64 of a UUID': () => b64(randomUUID()),
}

for (const [what, make] of Object.entries(right))
  test(`${what} cannot, however many there are`, () => {
    for (const count of [1, 2, 5, 20, 100]) {
      const values = Array.from({ length: count }, make)
      assert.equal(guessable(values, now), undefined)
      assert.ok(variedBits(values) >= 120, `${variedBits(values)} bit of ${count}`)
    }
  })

test('a few values of 128 bit are never too few bits, whatever chance makes of them', () => {
  const forms: Readonly<Record<string, () => string>> = {
    base64url: () => b64(randomBytes(16)),
    base64: () => randomBytes(16).toString('base64'),
    hex: () => randomBytes(16).toString('hex'),
    'a number in hex': () => BigInt(`0x${randomBytes(16).toString('hex')}`).toString(16),
    uuid: () => randomUUID(),
    'uuid without hyphens': () => randomUUID().replaceAll('-', ''),
  }
  for (const [form, make] of Object.entries(forms))
    for (let round = 0; round < 3000; round++) {
      const values = Array.from({ length: 1 + (round % 6) }, make)
      const bits = variedBits(values)
      if (form === 'a number in hex' && values.length === 1) continue
      assert.ok(bits >= 120, `${bits} bit of ${form}: ${values.join(', ')}`)
      assert.equal(guessable(values, now), undefined)
    }
})

test('codes that can be tried out one after the other are few bits', () => {
  const few = [
    ['4711'],
    ['4711', '0815'],
    ['offer-123456', 'offer-998877'],
    ['a1b2c3', 'ffee00', '91ab47'],
    ['token-0042', b64(randomBytes(16))],
    ['QXkB7', 'zz_9-'],
    [1, 2].map((n) => b64(`counter-${1000 + n}`)),
    [1, 2].map((n) => b64(bytes(n))),
    ['2026-03-01T12:00:00.123Z', '2026-03-01T12:00:00.456Z'],
    ['ab3f'.repeat(8)],
    ['ab3f'.repeat(8), '9c1e'.repeat(8), '77d2'.repeat(8)],
  ]
  for (const values of few)
    assert.ok(variedBits(values) < 100, `${variedBits(values)} bit of ${values.join(', ')}`)
})

test('hyphens and underscores of base64url are symbols like others, in one value and at one place of two', () => {
  const values = ['V1-tGXR8_Z5jdHi6B-myT', 'W7-uBN_r4k-pQeL2c_xfA']
  assert.ok(variedBits(values.slice(0, 1)) >= 120)
  assert.ok(variedBits(values) >= 120)
})

test('length alone is no randomness: what varies counts', () => {
  const long = (n: number) => `tenant-of-the-issuer-with-a-long-name-${n}`
  assert.ok(variedBits([17, 93, 55, 31].map(long)) < 20)
  const jwts = [1, 9, 4].map((n) => jwt({ iat: 1_772_366_400 + n }, 'same'))
  assert.ok(variedBits(jwts) < 60)
})

test('a run of one symbol is no randomness, in a single value too', () => {
  assert.ok(variedBits(['a'.repeat(43)]) <= 20)
  assert.ok(variedBits([`${'0'.repeat(30)}42`]) < 64)
  assert.ok(variedBits(['tGzv3JOkF0XG5Qx2TlKWIA']) >= 120)
  assert.ok(variedBits(['9f86d081884c7d65000feaa0c55ad015']) >= 120)
})
