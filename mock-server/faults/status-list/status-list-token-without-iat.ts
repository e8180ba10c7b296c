import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const statusListTokenWithoutIat: Fault = {
  name: 'status list token without iat',
  breaks: 'TSL-5.1-03',
  seams: { statusListClaims: (claims) => without(claims, 'iat') },
}
