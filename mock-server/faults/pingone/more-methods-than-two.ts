import type { Fault } from '../fault.ts'

export const moreMethodsThanTwo: Fault = {
  name: 'offers API with methods it should not have',
  breaks: 'P1-OFFER-57',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      reply.status === 405 ? { ...reply, status: 200, body: {} } : reply,
  },
}
