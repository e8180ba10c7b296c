import type { Fault } from '../fault.ts'

export const accessTokenTakenFromTheQueryUnderHaip: Fault = {
  name: 'access token taken from the query under HAIP',
  breaks: 'FAPI2-5.3.4-01',
  entails: [{ requirement: 'RFC6750-2.3-01', reason: 'RFC 6750 says the same' }],
  profile: 'haip',
  seams: {
    'credential reply': (reply, { request }) =>
      'access_token' in request
        ? {
            status: 200,
            headers: reply.headers,
            body: { credentials: [{ credential: 'vcispec' }], notification_id: 'vcispec' },
          }
        : reply,
  },
}
