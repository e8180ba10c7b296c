import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const twoKeyAttestations: Deviation = {
  name: 'two key attestations',
  requirement: 'VCI-F-01',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  repeatsProof: true,
}
