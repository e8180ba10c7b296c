import { withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const anotherTypInTheClientAttestation: Deviation = {
  name: 'another typ in the client attestation',
  requirement: 'ABCA-5.1-01',
  at: 'token',
  needs: attested,
  clientAttestation: (draft) => withHeader(draft, { typ: 'JWT' }),
}
