import type { Fault } from '../fault.ts'

export const unsignedDpopProofAccepted: Fault = {
  name: 'unsigned DPoP proof accepted',
  breaks: 'RFC9449-4.3-01',
  entails: [{ requirement: 'RFC9449-4.3-02', reason: 'what has no signature is not verified' }],
  overlooks: ['dpop-algorithm', 'dpop-signature'],
}
