import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'the access token in the query',
    requirement: 'RFC6750-2.3-01',
    at: 'credential',
    credentialRequest: ({ headers: { authorization = '', ...headers }, url, ...draft }) => {
      const token = encodeURIComponent(authorization.replace(/^\S+ /, ''))
      const joint = url.includes('?') ? '&' : '?'
      return { ...draft, headers, url: `${url}${joint}access_token=${token}` }
    },
  },
]
