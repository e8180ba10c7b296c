import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certified, withSignature } from '../testing/certified-signature.ts'
import { encode } from '../testing/sd-jwt.ts'
import { verifiesByCertificate } from './signature.ts'

const signed = (header: object) =>
  withSignature(`${encode({ alg: 'ES256', x5c: certified, ...header })}.${encode({ sub: 'x' })}`)

test('a signature by the key of the certificate holds', () => {
  assert.deepEqual(verifiesByCertificate(signed({})), { holds: true })
})

test('a signature over something else, and one by no certificate at all, do not', () => {
  const [header, , signature] = signed({}).split('.')
  const other = `${header}.${encode({ sub: 'y' })}.${signature}`
  assert.deepEqual(verifiesByCertificate(other), { holds: false })
  assert.deepEqual(verifiesByCertificate(signed({ x5c: ['AAAA'] })), { holds: false })
  assert.deepEqual(verifiesByCertificate(signed({ alg: 'EdDSA' })), { holds: false })
})

test('without a certificate, and for an unknown algorithm, nothing is known', () => {
  assert.ok('unknown' in verifiesByCertificate(signed({ x5c: undefined })))
  assert.ok('unknown' in verifiesByCertificate(signed({ alg: 'XX1' })))
  assert.ok('unknown' in verifiesByCertificate('no JWS'))
})
