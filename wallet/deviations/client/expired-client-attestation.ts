import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const expiredClientAttestation: Deviation = {
  name: 'an expired client attestation',
  requirement: 'ABCA-5.1-03',
  at: 'token',
  needs: attested,
  clientAttestation: (draft) =>
    withClaims(draft, {
      iat: Number(draft.payload.iat) - 7200,
      exp: Number(draft.payload.iat) - 3600,
    }),
}
