import type { Fault } from '../fault.ts'

export const pushedRequestWithoutRedirectURIUnderHaip: Fault = {
  name: 'pushed request without redirect URI under HAIP',
  breaks: 'FAPI2-5.3.2.2-01',
  profile: 'haip',
  seams: {
    'par reply': (reply, { request }) =>
      request.redirect_uri === undefined
        ? {
            status: 201,
            headers: { ...reply.headers, 'cache-control': 'no-store' },
            body: {
              request_uri:
                'urn:ietf:params:oauth:request_uri:GqZ5hY0rT8vK3xW1nB7cLpD2sF6jM9aE4uI0oQyXtRw',
              expires_in: 60,
            },
          }
        : reply,
  },
}
