import type { Fault } from '../fault.ts'

export const dpopProofOfAnyTimeUnderHaip: Fault = {
  name: 'DPoP proof of any time under HAIP',
  breaks: 'FAPI2-5.3.2.1-06',
  profile: 'haip',
  overlooks: ['dpop-fresh'],
}
