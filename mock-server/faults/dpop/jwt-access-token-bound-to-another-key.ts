import type { Fault } from '../fault.ts'

export const jwtAccessTokenBoundToAnotherKey: Fault = {
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
}
