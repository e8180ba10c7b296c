import assert from 'node:assert/strict'
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { test } from 'node:test'
import { SDJwtVcInstance, type SdJwtVcPayload } from '@sd-jwt/sd-jwt-vc'
import fc from 'fast-check'
import { encoded, flatSdJwt } from './flat-sd-jwt.ts'
import { reservedClaims } from './sd-jwt.ts'

const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const header = { typ: 'dc+sd-jwt', kid: 'k', x5c: ['AA=='] }

/** Salts that both are given, in the same order. */
function salts() {
  let next = 0
  return () => `salt-${next++}`
}

async function byLibrary(payload: object, disclosable: readonly string[]): Promise<string> {
  const instance = new SDJwtVcInstance({
    signAlg: 'ES256',
    signer: () => 'signature',
    hashAlg: 'sha-256',
    hasher: (data) =>
      new Uint8Array(
        createHash('sha256')
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      ),
    saltGenerator: salts(),
  })
  const frame = disclosable.length > 0 ? { _sd: [...disclosable] } : {}
  return instance.issue(payload as SdJwtVcPayload, frame as never, { header })
}

const names = fc.oneof(
  fc.constantFrom('Name', 'Grüße', '1', '0', 'a b', '😀', ''),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
)
const claims = fc.dictionary(
  // The library loses claims that are called like members of every object, and takes one without a name for an array's element.
  names.filter((name) => name !== '' && !reservedClaims.has(name) && !(name in {})),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 })),
  { maxKeys: 8, noNullPrototype: true },
)

test('is what the library makes of the same claims and salts, but for the signature', async () => {
  await fc.assert(
    fc.asyncProperty(claims, fc.nat(255), async (given, chosen) => {
      const payload = { iss: 'https://issuer.example', iat: 1, vct: 'v', ...given }
      const disclosable = Object.keys(given).filter((_, index) => (chosen >> index) & 1)
      const expected = (await byLibrary(payload, disclosable)).split('~')
      const written = encoded({ ...header, alg: 'ES256' })
      const made = flatSdJwt({ header: written, payload, disclosable, key }, salts()).split('~')
      assert.deepEqual(made.slice(1), expected.slice(1))
      const [input = '', signature = ''] = /^(.*)\.([\w-]*)$/.exec(made[0] ?? '')?.slice(1) ?? []
      assert.equal(`${input}.signature`, expected[0])
      const [bytes, publicKey] = [Buffer.from(signature, 'base64url'), createPublicKey(key)]
      assert.ok(
        verify('sha256', Buffer.from(input), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes),
      )
    }),
    { numRuns: 300 },
  )
})

test('a claim may be called like a member of every object', () => {
  const payload = { toString: 'a', constructor: 'b' }
  const [jws = '', disclosure = ''] = flatSdJwt({
    header: 'e30',
    payload,
    disclosable: ['toString'],
    key,
  }).split('~')
  const claims = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
  assert.equal(claims.constructor, 'b')
  const [, name, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString())
  assert.deepEqual([name, value], ['toString', 'a'])
})

test('every salt is another one', () => {
  const payload = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`claim ${n}`, n]))
  const sdJwt = flatSdJwt({ header: 'e30', payload, disclosable: Object.keys(payload), key })
  const disclosures = sdJwt.split('~').slice(1, -1)
  const found = disclosures.map((it) => JSON.parse(Buffer.from(it, 'base64url').toString())[0])
  assert.equal(new Set(found).size, 600)
  assert.ok(found.every((salt) => Buffer.from(salt, 'base64url').length === 16))
})
