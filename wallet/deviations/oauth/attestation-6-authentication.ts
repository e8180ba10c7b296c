import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'another client_id beside the client attestation',
    requirement: 'ABCA-6.3-01',
    at: 'token',
    needs: attested,
    tokenRequest: (form) => form.set('client_id', 'another-wallet'),
  },
  {
    name: 'another client_id beside the client attestation in the pushed request',
    requirement: 'ABCA-6.4-01',
    at: 'par',
    needs: attested,
    pushedRequest: (form) => form.set('client_id', 'another-wallet'),
  },
  {
    name: 'a refresh token used by another instance of the wallet',
    requirement: 'ABCA-10.3-01',
    at: 'token',
    refreshes: true,
    needs: attested,
    asAnotherInstance: true,
  },
]
