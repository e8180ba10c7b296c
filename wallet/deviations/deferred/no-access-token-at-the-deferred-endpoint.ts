import type { Deviation } from '../deviation.ts'

export const noAccessTokenAtTheDeferredEndpoint: Deviation = {
  name: 'no access token at the deferred endpoint',
  requirement: 'VCI-9-01',
  at: 'deferred',
  needs: { deferred: true },
  deferredRequest: ({ headers: { authorization: _, ...headers }, ...draft }) => ({
    ...draft,
    headers,
  }),
}
