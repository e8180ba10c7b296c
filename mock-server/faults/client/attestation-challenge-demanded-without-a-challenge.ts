import type { Fault } from '../fault.ts'

export const attestationChallengeDemandedWithoutAChallenge: Fault = {
  name: 'attestation challenge demanded without a challenge',
  breaks: 'ABCA-6.2-02',
  refuses: { 'attestation-challenge': { headers: {} } },
}
