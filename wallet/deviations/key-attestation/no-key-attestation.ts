import type { Deviation } from '../deviation.ts'
import { keyAttestationNotRequired } from '../obstacles.ts'

export const noKeyAttestation: Deviation = {
  name: 'no key attestation',
  requirement: 'VCI-12.2.4-44',
  at: 'credential',
  obstacle: keyAttestationNotRequired,
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  withoutKeyAttestation: true,
}
