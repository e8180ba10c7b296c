import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import { noChallengeEndpoint } from '../obstacles.ts'
import { attested } from '../registrations.ts'

export const madeUpChallengeInTheAttestationProof: Deviation = {
  name: 'a made-up challenge in the attestation proof',
  requirement: 'ABCA-6.2-02',
  at: 'token',
  needs: attested,
  obstacle: noChallengeEndpoint,
  attestationProof: (draft) => withClaims(draft, { challenge: madeUp() }),
}
