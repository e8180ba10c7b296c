import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cborIn } from './decoded-cbor.ts'
import { jwtsIn } from './decoded-jwt.ts'
import { laidOut } from './laid-out.ts'

test('the SD-JWT of RFC 9901, Section 5.1, shows its header and the claims of its disclosures', () => {
  const [shown] = jwtsIn(
    'eyJhbGciOiAiRVMyNTYiLCAidHlwIjogImV4YW1wbGUrc2Qtand0In0.eyJpc3MiOiAiaHR0cHM6Ly9pc3N1ZXIuZXhhbXBsZS5jb20ifQ.c2ln~WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd~WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0~',
  )
  assert.equal(shown?.kind, 'SD-JWT')
  assert.deepEqual(shown?.header, { alg: 'ES256', typ: 'example+sd-jwt' })
  assert.deepEqual(shown?.disclosures, [
    ['2GLC42sKQveCfGfryNRN9w', 'given_name', 'John'],
    ['lklxF5jMYlGTPUovMNIvCA', 'US'],
  ])
})

test('a JWE shows its header, and that the rest is encrypted', () => {
  // RFC 7516, Appendix A.1, shortened.
  const [shown] = jwtsIn('eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOa.48V1.5eym.XFBo')
  assert.equal(shown?.kind, 'JWE')
  assert.deepEqual(shown?.header, { alg: 'RSA-OAEP', enc: 'A256GCM' })
})

test('what only looks like a token is left alone', () => {
  assert.deepEqual(jwtsIn('eyJh.eyJi.c and eyJhbGciOiJIUzI1NiJ9.'), [])
  const body = JSON.stringify({ credential: 'A'.repeat(80), other: 'x' })
  assert.deepEqual(cborIn(body), [])
})

test('an mdoc is read in diagnostic notation, the encoded items in it as well', () => {
  // {"nameSpaces": {"a": [24(<<{"digestID": 0}>>)]}, "issuerAuth": []}, encoded by hand (RFC 8949).
  const hex = [
    'a2',
    '6a6e616d65537061636573', // "nameSpaces"
    'a1',
    '6161', // "a"
    '81',
    'd818', // tag 24
    '4b', // 11 bytes
    'a1',
    '686469676573744944', // "digestID"
    '00',
    '6a697373756572417574', // "issuerAuth", its last letter follows
    '68',
    '80',
  ].join('')
  const credential = Buffer.from(hex, 'hex').toString('base64url')
  const [shown] = cborIn(JSON.stringify({ credentials: [{ credential }] }))
  assert.equal(shown?.kind, 'mdoc')
  assert.equal(
    shown?.notation.replaceAll(/\s+/g, ' '),
    '{ "nameSpaces": { "a": [ 24(<< { "digestID": 0 } >>) ] }, "issuerAuth": [] }',
  )
})

test('JSON nested without end is shown as it came: indentation would fill the page', () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000)
  assert.equal(laidOut(deep, 'application/json'), deep)
  assert.deepEqual(cborIn(`{"a":${deep}}`), [])
})
