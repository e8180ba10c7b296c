import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherClientIdBesideTheClientAttestation: Deviation = {
  name: 'another client_id beside the client attestation',
  requirement: 'ABCA-6.3-01',
  at: 'token',
  needs: attested,
  tokenRequest: (form) => form.set('client_id', 'another-wallet'),
}
