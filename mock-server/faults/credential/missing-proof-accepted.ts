import type { Fault } from '../fault.ts'

export const missingProofAccepted: Fault = {
  name: 'missing proof accepted',
  breaks: 'VCI-8.3.1.2-10',
  entails: [
    { requirement: 'SDJWTVC-3.2.2.2-03', reason: 'without a proof there is no key to bind to' },
    { requirement: 'VCI-8.2-10', reason: 'a request without usable proof is served' },
    { requirement: 'VCI-8.1-01', reason: 'the credential is bound to no key' },
  ],
  overlooks: ['proofs-present'],
}
