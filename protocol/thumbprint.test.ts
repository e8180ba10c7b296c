import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { thumbprint } from './thumbprint.ts'

test('is that of the example (RFC 7638, Section 3.1)', () => {
  const key = {
    kty: 'RSA',
    n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
    e: 'AQAB',
    alg: 'RS256',
    kid: '2011-04-29',
  }
  assert.equal(thumbprint(key), 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
})

test('is what jose makes of a key, and nothing where jose refuses it', async () => {
  const value = fc.oneof(fc.constantFrom('', 'AQAB', 'P-256', 7, null, undefined), fc.string())
  const keys = fc.record({
    kty: fc.oneof(fc.constantFrom('EC', 'OKP', 'RSA', 'toString', 7), value),
    crv: value,
    x: value,
    y: value,
    e: value,
    n: value,
  })
  await fc.assert(
    fc.asyncProperty(keys, async (key) => {
      const expected = await calculateJwkThumbprint(key as JWK).catch(() => undefined)
      assert.equal(thumbprint(key), expected)
    }),
    { numRuns: 500 },
  )
})
