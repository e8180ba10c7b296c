import type { Fault } from '../fault.ts'

export const unregisteredProofAlgAccepted: Fault = {
  name: 'unregistered proof alg accepted',
  breaks: 'VCI-F.4-06',
  entails: [
    {
      requirement: 'VCI-8.3.1.2-19',
      reason: 'a broken proof is served in an encrypted request as well',
    },
    { requirement: 'VCI-8.3.1.2-11', reason: 'a proof with a broken signature is a bad proof' },
    { requirement: 'VCI-F.1-12', reason: 'a signature by another key is as good' },
    { requirement: 'VCI-F.4-04', reason: 'a bad proof in a batch is served' },
    { requirement: 'VCI-F.1-02', reason: 'an unsecured proof is of no registered alg' },
    { requirement: 'VCI-F.1-14', reason: 'no alg is refused' },
  ],
  overlooks: ['proof-algorithm', 'proof-signature'],
}
