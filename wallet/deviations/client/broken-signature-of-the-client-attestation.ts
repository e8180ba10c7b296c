import { brokenSignature } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const brokenSignatureOfTheClientAttestation: Deviation = {
  name: 'a broken signature of the client attestation',
  requirement: 'ABCA-5.1-04',
  at: 'token',
  needs: attested,
  clientAttestation: brokenSignature,
}
