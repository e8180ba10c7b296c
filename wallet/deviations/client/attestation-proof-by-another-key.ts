import { byAnotherKey } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const attestationProofByAnotherKey: Deviation = {
  name: 'an attestation proof by another key',
  requirement: 'ABCA-5.2-02',
  at: 'token',
  needs: attested,
  attestationProof: byAnotherKey,
}
