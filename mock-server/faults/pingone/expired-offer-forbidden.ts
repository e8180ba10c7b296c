import type { Fault } from '../fault.ts'

export const expiredOfferForbidden: Fault = {
  name: 'expired offer answered with 403',
  breaks: 'P1-FLOW-15',
  profile: 'pingone',
  seams: {
    'offer reply': (reply) => (reply.status === 404 ? { ...reply, status: 403 } : reply),
  },
}
