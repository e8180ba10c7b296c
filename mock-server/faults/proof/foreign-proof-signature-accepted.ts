import type { Fault } from '../fault.ts'

export const foreignProofSignatureAccepted: Fault = {
  name: 'foreign proof signature accepted',
  breaks: 'VCI-F.1-12',
  entails: [
    {
      requirement: 'VCI-8.3.1.2-19',
      reason: 'a broken proof is served in an encrypted request as well',
    },
    { requirement: 'VCI-8.3.1.2-11', reason: 'a proof with a broken signature is a bad proof' },
    { requirement: 'VCI-F.4-04', reason: 'a bad proof in a batch is served' },
  ],
  overlooks: ['proof-signature'],
}
