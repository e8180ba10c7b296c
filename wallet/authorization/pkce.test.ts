import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeChallenge, codeVerifier } from './pkce.ts'

// RFC 7636, Appendix B.
const octets = [
  116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105,
  214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
]

test('makes the verifier of RFC 7636, Appendix B', () => {
  assert.equal(codeVerifier(Uint8Array.from(octets)), 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')
})

test('makes the challenge of RFC 7636, Appendix B', () => {
  assert.equal(
    codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'),
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})
