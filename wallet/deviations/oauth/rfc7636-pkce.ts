import { randomBytes } from 'node:crypto'
import { grantTypes } from '../../../protocol/grants.ts'
import { codeVerifier } from '../../authorization/pkce.ts'
import type { Deviation } from '../deviation.ts'
import { pkceNotAnnounced } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no code challenge',
    requirement: 'RFC7636-4.4.1-01',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    authorizationRequest: (parameters) => {
      parameters.delete('code_challenge')
      parameters.delete('code_challenge_method')
    },
  },
  {
    name: 'an unsupported code challenge method',
    requirement: 'RFC7636-4.4.1-02',
    at: 'authorize',
    needs: { grant: grantTypes.authorizationCode },
    obstacle: pkceNotAnnounced,
    authorizationRequest: (parameters) => parameters.set('code_challenge_method', 'S999'),
  },
  {
    name: 'a wrong code verifier',
    requirement: 'RFC7636-4.6-01',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    obstacle: pkceNotAnnounced,
    tokenRequest: (form) => form.set('code_verifier', codeVerifier(randomBytes(32))),
  },
  {
    name: 'no code verifier',
    requirement: 'RFC7636-4.6-01',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    obstacle: pkceNotAnnounced,
    tokenRequest: (form) => form.delete('code_verifier'),
  },
]
