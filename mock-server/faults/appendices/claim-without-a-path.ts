import type { Fault } from '../fault.ts'
import { claimsOf, firstClaim } from './claims.ts'

export const claimWithoutAPath: Fault = {
  name: 'claim without a path',
  breaks: 'VCI-B.2-01',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'nothing says which claim is described' }],
  seams: claimsOf(
    'dc+sd-jwt',
    firstClaim(({ path: _, ...claim }) => claim),
  ),
}
