import type { Fault } from '../fault.ts'

export const signInSentOnBy307UnderHaip: Fault = {
  name: 'sign-in sent on by 307 under HAIP',
  breaks: 'FAPI2-5.3.2.2-04',
  entails: [{ requirement: 'RFC9700-4.12-01', reason: 'RFC 9700 says the same' }],
  profile: 'haip',
  seams: {
    'sign-in reply': (reply, { call }) =>
      call?.method === 'POST' && reply.status === 303 ? { ...reply, status: 307 } : reply,
  },
}
