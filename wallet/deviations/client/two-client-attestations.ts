import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const twoClientAttestations: Deviation = {
  name: 'two client attestations',
  requirement: 'ABCA-6.2-01',
  at: 'token',
  needs: attested,
  headers: (headers) => ({
    headers,
    moreHeaders: { 'oauth-client-attestation': headers['oauth-client-attestation'] ?? '' },
  }),
}
