import type { Fault } from '../fault.ts'

export const brokenProofSignatureAccepted: Fault = {
  name: 'broken proof signature accepted',
  breaks: 'VCI-8.3.1.2-11',
  entails: [
    {
      requirement: 'VCI-8.3.1.2-19',
      reason: 'a broken proof is served in an encrypted request as well',
    },
    { requirement: 'VCI-F.1-12', reason: 'a signature by another key is as good' },
    { requirement: 'VCI-F.4-04', reason: 'a bad proof in a batch is served' },
  ],
  overlooks: ['proof-signature'],
}
