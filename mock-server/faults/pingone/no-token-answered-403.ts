import type { Fault } from '../fault.ts'

export const noTokenAnswered403: Fault = {
  name: 'call without a token answered with 403',
  breaks: 'P1-API-03',
  profile: 'pingone',
  entails: [{ requirement: 'P1-API-04', reason: 'an expired token is refused as no token is' }],
  seams: {
    'offers-api reply': (reply) => (reply.status === 401 ? { ...reply, status: 403 } : reply),
  },
}
