import { withAnotherToken } from '../../credential/authorized-request.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownAccessToken: Deviation = {
  name: 'an unknown access token',
  requirement: 'VCI-8.3.1.1-02',
  at: 'credential',
  credentialRequest: (draft) => ({
    ...draft,
    headers: {
      ...draft.headers,
      authorization: withAnotherToken(draft.headers.authorization, madeUp()),
    },
  }),
}
