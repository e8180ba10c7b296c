import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const boundTokenAsABearerToken: Deviation = {
  name: 'a bound token as a bearer token',
  requirement: 'RFC9449-7.2-01',
  at: 'credential',
  obstacle: tokenNotBound,
  credentialRequest: (draft) => ({
    ...draft,
    headers: {
      ...draft.headers,
      authorization: (draft.headers.authorization ?? '').replace(/^\S+/, 'Bearer'),
    },
  }),
}
