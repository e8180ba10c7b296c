import { withClaims } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'

export const clientAssertionForSeveralServers: Deviation = {
  name: 'a client assertion for several servers',
  requirement: 'FAPI2-5.3.2.1-03',
  at: 'token',
  needs: { client: ['private_key_jwt'] },
  clientAssertion: (draft) =>
    withClaims(draft, { aud: [draft.payload.aud, 'https://elsewhere.example'] }),
}
