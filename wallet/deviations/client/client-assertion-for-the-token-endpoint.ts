import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'

export const clientAssertionForTheTokenEndpoint: Deviation = {
  name: 'a client assertion for the token endpoint',
  requirement: 'FAPI2-5.3.2.1-03',
  at: 'token',
  needs: { client: ['private_key_jwt'] },
  clientAssertion: (draft) => withClaims(draft, { aud: `${draft.payload.aud}/token` }),
}
