import { hash } from 'node:crypto'
import type { Fault } from '../fault.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  {
    name: 'JWT access token bound to another key',
    breaks: 'RFC9449-6.1-01',
    entails: [
      { requirement: 'RFC7638-3-01', reason: 'the thumbprint is not of the key of the proof' },
    ],
    seams: {
      accessTokenClaims: (claims) =>
        'cnf' in claims
          ? { ...claims, cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } }
          : claims,
    },
  },
  {
    name: 'DPoP scheme taken for another',
    breaks: 'RFC9449-7.1-01',
    entails: [
      { requirement: 'VCI-8.2-01', reason: 'a right request with a bound token is refused' },
      { requirement: 'VCI-5.1.2-01', reason: 'a right request with a bound token is refused' },
      {
        requirement: 'RFC9449-7.2-01',
        reason: 'what is right cannot be told from what is wrong when both are refused',
      },
      { requirement: 'RFC9449-7.1-02', reason: 'the token is refused as a bearer token' },
    ],
    seams: { authorizationScheme: () => 'Bearer' },
  },
  {
    name: 'listed DPoP alg refused with credential requests',
    breaks: 'RFC9449-7.1-01',
    seams: refusing('DPoP proof', 'RS256', 'credential'),
  },
  /** As by a template that a library fills in for EC keys. */
  {
    name: 'thumbprint of RSA keys in another order',
    breaks: 'RFC9449-6.1-01',
    entails: [
      { requirement: 'RFC7638-3-01', reason: 'it is no thumbprint' },
      { requirement: 'RFC9449-10.1-01', reason: 'the dpop_jkt of an RSA key is not recognised' },
      { requirement: 'RFC9449-7.1-01', reason: 'the issuer does not recognise the key' },
    ],
    seams: {
      dpopThumbprint: (right, { request: { kty, n, e, at } }) =>
        kty === 'RSA' && at !== 'credential'
          ? hash('sha256', JSON.stringify({ kty, n, e }), 'base64url')
          : right,
    },
  },
]
