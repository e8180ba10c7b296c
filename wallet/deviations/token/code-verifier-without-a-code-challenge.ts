import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const codeVerifierWithoutACodeChallenge: Deviation = {
  name: 'a code verifier without a code challenge',
  requirement: 'RFC9700-2.1.1-01',
  at: 'token',
  needs: { grant: grantTypes.authorizationCode, withoutChallenge: true },
  tokenRequest: (form) => form.set('code_verifier', madeUp().repeat(2)),
}
