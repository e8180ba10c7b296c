import type { Fault } from '../fault.ts'

export const rightProofRefused: Fault = {
  name: 'right proof refused',
  breaks: 'VCI-F.1-01',
  entails: [
    { requirement: 'VCI-F.2-01', reason: 'so is a right presentation' },
    { requirement: 'VCI-F.2-08', reason: 'so is a right presentation' },
    { requirement: 'VCI-F.3-01', reason: 'so is a right key attestation' },
    { requirement: 'VCI-8.2-12', reason: 'so is a request that needs no proof' },
  ],
  seams: { requestIsServed: () => false },
  refuses: { 'request-served': { error: 'invalid_proof' } },
}
