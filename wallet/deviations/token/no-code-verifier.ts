import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { pkceNotAnnounced } from '../obstacles.ts'

export const noCodeVerifier: Deviation = {
  name: 'no code verifier',
  requirement: 'RFC7636-4.6-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode },
  obstacle: pkceNotAnnounced,
  tokenRequest: (form) => form.delete('code_verifier'),
}
