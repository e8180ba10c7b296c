import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const noCodeChallenge: Deviation = {
  name: 'no code challenge',
  requirement: 'RFC7636-4.4.1-01',
  at: 'authorize',
  needs: { grant: grantTypes.authorizationCode },
  authorizationRequest: (parameters) => {
    parameters.delete('code_challenge')
    parameters.delete('code_challenge_method')
  },
}
