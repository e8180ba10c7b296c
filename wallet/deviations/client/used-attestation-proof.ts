import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const usedAttestationProof: Deviation = {
  name: 'a used attestation proof',
  requirement: 'ABCA-12.1-01',
  at: 'par',
  needs: attested,
  repeats: true,
  replaysAttestationProof: true,
}
