import type { Fault } from '../fault.ts'

export const unsignedProofAccepted: Fault = {
  name: 'unsigned proof accepted',
  breaks: 'VCI-F.1-02',
  entails: [
    { requirement: 'VCI-F.1-14', reason: 'no alg is refused' },
    { requirement: 'VCI-F.4-06', reason: 'no alg is refused' },
  ],
  overlooks: ['proof-algorithm'],
}
