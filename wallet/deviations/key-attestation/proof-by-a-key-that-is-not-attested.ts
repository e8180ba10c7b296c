import { newKeyPair } from '../../signed-jwt.ts'
import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { keyAttestationNotRequired } from '../obstacles.ts'

export const proofByAKeyThatIsNotAttested: Deviation = {
  name: 'a proof by a key that is not attested',
  requirement: 'VCI-D.1-07',
  at: 'credential',
  request: { proof: { type: 'jwt', attestedKeys: 1 } },
  obstacle: keyAttestationNotRequired,
  keyAttestation: (draft) =>
    withClaims(draft, { attested_keys: [newKeyPair('ES256').publicKey.export({ format: 'jwk' })] }),
}
