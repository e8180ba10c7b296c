import type { Deviation } from '../deviation.ts'

export const noAccessToken: Deviation = {
  name: 'no access token',
  requirement: 'VCI-8.3.1.1-01',
  at: 'credential',
  credentialRequest: ({ headers: { authorization: _, ...headers }, ...draft }) => ({
    ...draft,
    headers,
  }),
}
