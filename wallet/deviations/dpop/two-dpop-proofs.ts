import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const twoDpopProofs: Deviation = {
  name: 'two DPoP proofs',
  requirement: 'RFC9449-4.3-05',
  at: 'token',
  obstacle: boundTokensNotOffered,
  headers: (headers) => ({ headers, moreHeaders: { dpop: headers.dpop ?? '' } }),
}
