import type { Fault } from '../fault.ts'
import { claimsOf, firstClaim } from './claims.ts'

export const claimThatIsMandatoryInWords: Fault = {
  name: 'claim that is mandatory in words',
  breaks: 'VCI-B.2-02',
  seams: claimsOf(
    'dc+sd-jwt',
    firstClaim((claim) => ({ ...claim, mandatory: 'true' })),
  ),
}
