import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherClientIdBesideTheClientAttestationInThePushedRequest: Deviation = {
  name: 'another client_id beside the client attestation in the pushed request',
  requirement: 'ABCA-6.4-01',
  at: 'par',
  needs: attested,
  pushedRequest: (form) => form.set('client_id', 'another-wallet'),
}
