import type { Fault } from '../fault.ts'

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
]
