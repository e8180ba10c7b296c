import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { encodedOnceMore } from './re-encoded.ts'

const sdJwt = 'eyJhbGciOiJFUzI1NiJ9.eyJ2Y3QiOiJ4In0.c2ln~'
const isSdJwt = (text: string) => /^ey[\w-]+\.[\w-]+\.[\w-]+~/.test(text)
const way = (raw: unknown) => encodedOnceMore(raw, isSdJwt)

test('each way to encode a credential once more has a name', () => {
  const bytes = Buffer.from(sdJwt)
  assert.equal(way(bytes.toString('base64url')), 'base64url-encoded')
  assert.equal(way(bytes.toString('base64').replaceAll(/.{40}/g, '$&\r\n')), 'base64url-encoded')
  assert.equal(way(sdJwt.replaceAll('~', '%7E').replaceAll('.', '%2e')), 'percent-encoded')
  assert.equal(way(bytes.toString('hex')), 'encoded in hexadecimal digits')
  assert.equal(way(JSON.stringify(sdJwt)), 'put in quotes or JSON')
  assert.equal(way(JSON.stringify([sdJwt])), 'put in quotes or JSON')
  assert.equal(way(JSON.stringify({ sd_jwt: sdJwt })), 'put in quotes or JSON')
  assert.equal(way(`data:application/dc+sd-jwt,${sdJwt}`), 'put in a data URI')
  assert.equal(way(`data:text/plain;base64,${bytes.toString('base64')}`), 'put in a data URI')
  assert.equal(way(gzipSync(bytes).toString('base64')), 'compressed')
  assert.equal(way(deflateSync(bytes).toString('base64url')), 'compressed')
})

test('what is a credential already, or becomes none, was not encoded', () => {
  for (const raw of [sdJwt, '', '%zz', '"', '{', '00', 'data:', 'data:x', 42, null, { sdJwt }])
    assert.equal(way(raw), undefined, String(raw))
  assert.equal(way(gzipSync(Buffer.alloc(2 ** 24)).toString('base64')), undefined)
})
