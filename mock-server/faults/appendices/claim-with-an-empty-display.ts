import type { Fault } from '../fault.ts'
import { claimsOf, firstClaim } from './claims.ts'

export const claimWithAnEmptyDisplay: Fault = {
  name: 'claim with an empty display',
  breaks: 'VCI-B.2-04',
  seams: claimsOf(
    'dc+sd-jwt',
    firstClaim((claim) => ({ ...claim, display: [] })),
  ),
}
