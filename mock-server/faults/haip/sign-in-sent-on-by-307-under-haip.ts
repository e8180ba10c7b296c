import type { Fault } from '../fault.ts'

export const signInSentOnBy307UnderHAIP: Fault = {
  name: 'sign-in sent on by 307 under HAIP',
  breaks: 'FAPI2-5.3.2.2-04',
  profile: 'haip',
  seams: {
    'sign-in reply': (reply, { call }) =>
      call?.method === 'POST' && reply.status === 303 ? { ...reply, status: 307 } : reply,
  },
}
