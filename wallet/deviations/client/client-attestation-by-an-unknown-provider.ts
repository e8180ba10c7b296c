import { byAnotherKey, withClaims, withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const clientAttestationByAnUnknownProvider: Deviation = {
  name: 'a client attestation by an unknown provider',
  requirement: 'VCI-E-01',
  at: 'token',
  needs: attested,
  clientAttestation: (draft) =>
    withHeader(withClaims(byAnotherKey(draft), { iss: 'https://unknown-provider.example' }), {
      x5c: undefined,
    }),
}
