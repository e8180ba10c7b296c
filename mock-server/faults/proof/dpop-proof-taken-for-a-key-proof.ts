import type { Fault } from '../fault.ts'

export const dpopProofTakenForAKeyProof: Fault = {
  name: 'DPoP proof taken for a key proof',
  breaks: 'VCI-F.4-01',
  entails: [{ requirement: 'VCI-F.1-03', reason: 'the explicit type is the typ' }],
  overlooks: ['proof-typ'],
}
