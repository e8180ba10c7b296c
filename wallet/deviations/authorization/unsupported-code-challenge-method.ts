import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { pkceNotAnnounced } from '../obstacles.ts'

export const unsupportedCodeChallengeMethod: Deviation = {
  name: 'an unsupported code challenge method',
  requirement: 'RFC7636-4.4.1-02',
  at: 'authorize',
  needs: { grant: grantTypes.authorizationCode },
  obstacle: pkceNotAnnounced,
  authorizationRequest: (parameters) => parameters.set('code_challenge_method', 'S999'),
}
