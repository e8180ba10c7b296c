import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const noAttestationProof: Deviation = {
  name: 'no attestation proof',
  requirement: 'ABCA-6.2-01',
  at: 'token',
  needs: attested,
  headers: ({ 'oauth-client-attestation-pop': _, ...headers }) => ({ headers }),
}
