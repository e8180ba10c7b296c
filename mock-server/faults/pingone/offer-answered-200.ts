import type { Fault } from '../fault.ts'

export const offerAnswered200: Fault = {
  name: 'new offer answered with 200',
  breaks: 'P1-OFFER-02',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => (reply.status === 201 ? { ...reply, status: 200 } : reply),
  },
}
