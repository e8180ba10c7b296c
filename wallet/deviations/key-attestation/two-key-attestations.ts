import type { Deviation } from '../deviation.ts'

export const twoKeyAttestations: Deviation = {
  name: 'two key attestations',
  requirement: 'VCI-F-01',
  at: 'credential',
  request: { proof: { type: 'attestation' } },
  repeatsProof: true,
}
