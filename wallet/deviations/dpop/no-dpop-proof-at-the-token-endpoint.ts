import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const noDpopProofAtTheTokenEndpoint: Deviation = {
  name: 'no DPoP proof at the token endpoint',
  requirement: 'FAPI2-5.3.2.1-01',
  at: 'token',
  obstacle: boundTokensNotOffered,
  headers: ({ dpop: _, ...headers }) => ({ headers }),
}
