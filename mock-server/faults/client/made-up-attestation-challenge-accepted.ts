import type { Fault } from '../fault.ts'

export const madeUpAttestationChallengeAccepted: Fault = {
  name: 'made-up attestation challenge accepted',
  breaks: 'ABCA-6.2-02',
  overlooks: ['attestation-challenge'],
}
