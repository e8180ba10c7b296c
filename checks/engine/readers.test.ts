import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holderJwk, holderThumbprint } from '../testing/sd-jwt.ts'
import { hasForbiddenCharacter, httpsUrl } from './judgement.ts'
import { isLanguageTag } from './language.ts'
import { bitsOf, farTooFewBits, guessable, variedBits } from './randomness.ts'
import { at, show, showOffender } from './read.ts'
import { thumbprint } from './thumbprint.ts'

const context = { profiles: [], insecureHttp: false }

describe('thumbprints', () => {
  test('are those of RFC 8037, Appendix A.3', () => {
    assert.equal(thumbprint(holderJwk), holderThumbprint)
  })

  test('are those of RFC 7638, Section 3.1, whatever else the key has', () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw'
    const jwk = { kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' }
    assert.equal(thumbprint(jwk), 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')
  })

  test('need the members of the key type', () => {
    assert.equal(thumbprint({ kty: 'EC', crv: 'P-256' }), undefined)
    assert.equal(thumbprint({ kty: 'constructor' }), undefined)
  })
})

describe('randomness', () => {
  test('a UUID and 16 bytes in base64url are long enough, a counter is not', () => {
    assert.ok(bitsOf('5ee2b4a1-7c26-4b6f-9a3e-0d8c51a7f0b2') >= 120)
    assert.ok(bitsOf('wKI4LT17ac15ES9bw8ac4w') >= 120)
    assert.ok(bitsOf('1000042') < 120)
  })

  test('hexadecimal counters and steps of more than one are seen', () => {
    assert.equal(guessable(['0a', '0c', '0e'], new Date()), 'the values count up')
    assert.equal(guessable(['kq', 'zx', 'pw'], new Date()), undefined)
  })

  const random = ['wKI4LT17ac15ES9bw8ac4w', 'bTPm5ablaxTe_VqATBiGig', '9vG3xk0Q2mW7tYb1LrZcUw']
  const ofTime = '6b1d4c40-ee6f-11f0-8de9-0242ac120002'

  test('values are as many bits as the poorest of them', () => {
    assert.ok(variedBits([...random, '9f86d081']) < farTooFewBits)
    assert.ok(variedBits([...random, '0'.repeat(43)]) < farTooFewBits)
    assert.ok(variedBits([...random, 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6']) >= 120)
    assert.ok(variedBits([...random, '231584178474632390847141970017375815706']) >= 120)
  })

  test('a UUID of the time is one beside random values, and not behind something random', () => {
    const rule = 'the values are UUIDs of time and host'
    assert.equal(guessable([...random, ofTime], new Date()), rule)
    assert.equal(guessable([...random, `code:${ofTime}`], new Date()), rule)
    assert.equal(guessable([...random, `${random[0]}.${ofTime}`], new Date()), undefined)
    assert.equal(guessable(random, new Date()), undefined)
  })
})

test('language tags are those of BCP 47', () => {
  for (const tag of ['de', 'en-US', 'zh-Hant-TW', 'fr-CH']) assert.ok(isLanguageTag(tag), tag)
  for (const tag of ['en_US', '', 'german!', 'd']) assert.ok(!isLanguageTag(tag), tag)
})

test('error texts exclude quotation mark, backslash and what is not printable ASCII', () => {
  for (const text of ['The code is used.', '', '~']) assert.ok(!hasForbiddenCharacter(text), text)
  for (const text of ['a "b"', 'a\\b', 'ä', 'a\nb']) assert.ok(hasForbiddenCharacter(text), text)
})

test('https URLs have neither another scheme nor a fragment', () => {
  const verdict = (value: unknown) => httpsUrl('x', value, context).verdict
  assert.equal(verdict('https://a.example/b?c'), 'satisfied')
  for (const value of ['http://a.example', 'https://a.example/#f', 'a.example', 42]) {
    assert.equal(verdict(value), 'violated', String(value))
  }
  const local = httpsUrl('x', 'http://localhost', { ...context, insecureHttp: true })
  assert.equal(local.verdict, 'not-applicable')
})

test('a path into unknown JSON ends where there is nothing', () => {
  assert.equal(at({ a: [{ b: 1 }] }, 'a', 0, 'b'), 1)
  assert.equal(at({ a: [] }, 'a', 0, 'b'), undefined)
  assert.equal(at({}, 'constructor'), undefined)
  assert.equal(at(null, 'a'), undefined)
})

test('a value is shown as JSON, and what JSON has no word for all the same', () => {
  assert.equal(show({ idx: 2n ** 63n }), '{"idx":9223372036854776000}')
  assert.equal(show(undefined), 'absent')
  assert.equal(show('x'.repeat(200)).length, 118)
})

test('a long text is cut around the character that a pattern forbids', () => {
  const allowed = '^[ !#-\\[\\]-~]*$'
  const told = showOffender(`${'a'.repeat(300)}ü${'b'.repeat(300)}`, allowed)
  assert.equal(told, `…"${'a'.repeat(50)}ü${'b'.repeat(49)}"… at character 301`)
  assert.equal(showOffender('short "quoted"', allowed), show('short "quoted"'))
  assert.equal(
    showOffender(`${'a'.repeat(300)}ü`, allowed),
    `…"${'a'.repeat(50)}ü" at character 301`,
  )
})

test('a pattern of more than single characters leaves the text as it is shown', () => {
  const url = `http://${'a'.repeat(300)}`
  assert.equal(showOffender(url, '^[Hh][Tt][Tt][Pp][Ss]://[^/?#]+$'), show(url))
})
