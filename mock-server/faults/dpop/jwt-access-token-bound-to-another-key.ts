import type { Fault } from '../fault.ts'

export const jwtAccessTokenBoundToAnotherKey: Fault = {
  name: 'JWT access token bound to another key',
  breaks: 'RFC9449-6.1-01',
  seams: {
    accessTokenClaims: (claims) =>
      'cnf' in claims
        ? { ...claims, cnf: { jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' } }
        : claims,
  },
}
