import type { Fault } from '../fault.ts'

export const proofDemandedForNothing: Fault = {
  name: 'proof demanded for nothing',
  breaks: 'VCI-8.2-12',
  entails: [
    { requirement: 'VCI-12.2.4-38', reason: 'the metadata do not say that a key is bound' },
  ],
  seams: { requestIsServed: (_, { request }) => request.proofs !== undefined },
  refuses: { 'request-served': { error: 'invalid_proof' } },
}
