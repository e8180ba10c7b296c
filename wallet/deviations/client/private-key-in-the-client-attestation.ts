import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const privateKeyInTheClientAttestation: Deviation = {
  name: 'a private key in the client attestation',
  requirement: 'ABCA-9-01',
  at: 'token',
  needs: attested,
  clientAttestation: (draft, { privateKey }) =>
    withClaims(draft, { cnf: { jwk: privateKey.export({ format: 'jwk' }) } }),
}
