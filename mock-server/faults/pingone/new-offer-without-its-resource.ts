import type { Fault } from '../fault.ts'

export const newOfferWithoutItsResource: Fault = {
  name: 'new offer without its resource',
  breaks: 'P1-OFFER-01',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => (reply.status === 201 ? { ...reply, body: undefined } : reply),
  },
}
