import { randomBytes } from 'node:crypto'
import { grantTypes } from '../../../protocol/grants.ts'
import { codeVerifier } from '../../authorization/pkce.ts'
import type { Deviation } from '../deviation.ts'
import { pkceNotAnnounced } from '../obstacles.ts'

export const wrongCodeVerifier: Deviation = {
  name: 'a wrong code verifier',
  requirement: 'RFC7636-4.6-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  obstacle: pkceNotAnnounced,
  tokenRequest: (form) => form.set('code_verifier', codeVerifier(randomBytes(32))),
}
