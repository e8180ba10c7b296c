import type { Fault } from '../fault.ts'

export const passwordGrantUnderHaip: Fault = {
  name: 'password grant under HAIP',
  breaks: 'FAPI2-5.3.2.1-07',
  profile: 'haip',
  seams: {
    'token reply': (reply, { request }) =>
      request.grant_type === 'password'
        ? {
            status: 200,
            headers: { ...reply.headers, 'cache-control': 'no-store' },
            body: { access_token: 'vcispec-password-grant', token_type: 'DPoP', expires_in: 300 },
          }
        : reply,
  },
}
