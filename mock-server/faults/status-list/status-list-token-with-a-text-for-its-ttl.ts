import type { Fault } from '../fault.ts'

export const statusListTokenWithATextForItsTtl: Fault = {
  name: 'status list token with a text for its ttl',
  breaks: 'TSL-5.1-07',
  seams: { statusListClaims: (claims) => ({ ...claims, ttl: String(claims.ttl) }) },
}
