import type { Deviation } from '../deviation.ts'
import { keyAttestationNotRequired } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no key attestation',
    requirement: 'VCI-12.2.4-44',
    at: 'credential',
    obstacle: keyAttestationNotRequired,
    request: { proof: { type: 'jwt', attestedKeys: 1 } },
    withoutKeyAttestation: true,
  },
]
