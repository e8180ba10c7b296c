import type { Fault } from '../fault.ts'

export const redirectURIWithoutTLSUnderHAIP: Fault = {
  name: 'redirect URI without TLS under HAIP',
  breaks: 'FAPI2-5.3.2.2-03',
  profile: 'haip',
  seams: {
    'par reply': (reply, { request }) =>
      String(request.redirect_uri).startsWith('http:')
        ? {
            status: 201,
            headers: { ...reply.headers, 'cache-control': 'no-store' },
            body: { request_uri: 'urn:ietf:params:oauth:request_uri:vcispec', expires_in: 60 },
          }
        : reply,
  },
}
