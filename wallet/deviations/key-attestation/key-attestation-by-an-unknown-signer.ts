import { byAnotherKey, withClaims, withHeader } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { attestationNotListed } from '../obstacles.ts'

export const keyAttestationByAnUnknownSigner: Deviation = {
  name: 'a key attestation by an unknown signer',
  requirement: 'VCI-D.1-11',
  at: 'credential',
  obstacle: attestationNotListed,
  request: { proof: { type: 'attestation' } },
  keyAttestation: (draft) =>
    byAnotherKey(
      withClaims(withHeader(draft, { kid: undefined, x5c: undefined }), {
        iss: 'https://unknown-provider.example',
      }),
    ),
}
