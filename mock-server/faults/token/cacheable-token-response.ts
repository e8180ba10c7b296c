import type { Fault } from '../fault.ts'

export const cacheableTokenResponse: Fault = {
  name: 'cacheable token response',
  breaks: 'RFC6749-5.1-02',
  seams: {
    'token reply': ({ headers: { 'cache-control': _, pragma: __, ...headers }, ...reply }) => ({
      ...reply,
      headers,
    }),
  },
}
