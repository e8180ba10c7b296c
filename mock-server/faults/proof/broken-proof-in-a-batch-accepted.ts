import type { Fault } from '../fault.ts'

export const brokenProofInABatchAccepted: Fault = {
  name: 'broken proof in a batch accepted',
  breaks: 'VCI-F.4-04',
  entails: [
    {
      requirement: 'VCI-8.3.1.2-19',
      reason: 'a broken proof is served in an encrypted request as well',
    },
    { requirement: 'VCI-8.3.1.2-11', reason: 'a proof with a broken signature is a bad proof' },
    { requirement: 'VCI-F.1-12', reason: 'a signature by another key is as good' },
  ],
  overlooks: ['proof-signature'],
}
