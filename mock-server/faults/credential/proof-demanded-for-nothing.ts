import type { Fault } from '../fault.ts'

export const proofDemandedForNothing: Fault = {
  name: 'proof demanded for nothing',
  breaks: 'VCI-8.2-12',
  seams: { requestIsServed: (_, { request }) => request.proofs !== undefined },
  refuses: { 'request-served': { error: 'invalid_proof' } },
}
