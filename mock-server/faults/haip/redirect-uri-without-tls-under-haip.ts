import type { Fault } from '../fault.ts'

export const redirectURIWithoutTLSUnderHaip: Fault = {
  name: 'redirect URI without TLS under HAIP',
  breaks: 'FAPI2-5.3.2.2-03',
  profile: 'haip',
  seams: {
    'par reply': (reply, { request }) =>
      String(request.redirect_uri).startsWith('http:')
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
