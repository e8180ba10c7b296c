import type { Deviation } from '../deviation.ts'
import { noDpopProofAtTheTokenEndpoint } from './no-dpop-proof-at-the-token-endpoint.ts'

export const noDpopProofWhenRefreshing: Deviation = {
  ...noDpopProofAtTheTokenEndpoint,
  name: 'no DPoP proof when refreshing',
  refreshes: true,
}
