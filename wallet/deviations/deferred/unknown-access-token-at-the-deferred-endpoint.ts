import { withAnotherToken } from '../../credential/authorized-request.ts'
import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'

export const unknownAccessTokenAtTheDeferredEndpoint: Deviation = {
  name: 'an unknown access token at the deferred endpoint',
  requirement: 'VCI-9-01',
  at: 'deferred',
  needs: { deferred: true },
  deferredRequest: (draft) => ({
    ...draft,
    headers: {
      ...draft.headers,
      authorization: withAnotherToken(draft.headers.authorization, madeUp()),
    },
  }),
}
