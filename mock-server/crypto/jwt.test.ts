import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculateJwkThumbprint } from 'jose'
import { hasPrivateMember, isSignedBy, publicPart, readJwt } from './jwt.ts'

/** RFC 9449, Sections 5 and 7.1: the proofs of the examples. */
const header =
  'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19'
const tokenProof = `${header}.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg`
const resourceProof = `${header}.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA`

const other = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}

const encoded = (text: string) => Buffer.from(text).toString('base64url')

test('verifies the DPoP proofs of RFC 9449, by their own key and by no other', async () => {
  for (const text of [tokenProof, resourceProof]) {
    const proof = readJwt(text)
    assert.ok(proof)
    assert.equal(await isSignedBy(proof, proof.header.jwk), true)
    assert.equal(await isSignedBy(proof, other), false)
    assert.equal(await isSignedBy({ ...proof, text: `${text.slice(0, -4)}AAAA` }, other), false)
  }
})

test('reads what RFC 9449, Section 4.1, shows of a proof', () => {
  assert.deepEqual(readJwt(tokenProof)?.payload, {
    jti: '-BwC3ESc6acc2lTc',
    htm: 'POST',
    htu: 'https://server.example.com/token',
    iat: 1562262616,
  })
})

test('makes the thumbprint of RFC 9449, Section 6.1', async () => {
  const jwk = publicPart(readJwt(tokenProof)?.header.jwk as Record<string, unknown>)
  assert.equal(await calculateJwkThumbprint(jwk), '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I')
})

test('takes no algorithm of the sender’s choice', async () => {
  const unsigned = readJwt(`${encoded('{"alg":"none"}')}.${encoded('{}')}.`)
  const mac = readJwt(`${encoded('{"alg":"HS256"}')}.${encoded('{}')}.AAAA`)
  assert.ok(unsigned && mac)
  assert.equal(await isSignedBy(unsigned, other), false)
  assert.equal(await isSignedBy(mac, { kty: 'oct', k: 'c2VjcmV0' }), false)
})

test('reads nothing that is no JWT', () => {
  const noUtf8 = Buffer.from([0x22, 0xff, 0x22]).toString('base64url')
  for (const text of [
    `${encoded('{}')}=.${encoded('{}')}.x`,
    `${encoded('{}')}.${noUtf8}.x`,
    '',
    'a.b.c',
    `${encoded('[]')}.${encoded('{}')}.x`,
    'a.b',
    7,
  ]) {
    assert.equal(readJwt(text), undefined)
  }
})

test('tells private and symmetric keys', () => {
  assert.equal(hasPrivateMember({ ...other, d: 'x' }), true)
  assert.equal(hasPrivateMember({ kty: 'oct' }), true)
  assert.equal(hasPrivateMember(other), false)
})
