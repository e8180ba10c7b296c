import type { Fault } from '../fault.ts'

export const clientAttestationWithoutItsClaims: Fault = {
  name: 'client attestation without its claims',
  breaks: 'ABCA-5.1-02',
  entails: [{ requirement: 'ABCA-5.1-03', reason: 'what has no end has not expired' }],
  overlooks: ['attestation-claims', 'attestation-unexpired'],
}
