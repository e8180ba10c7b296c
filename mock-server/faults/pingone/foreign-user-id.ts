import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const foreignUserId: Fault = {
  name: 'offer that names another user',
  breaks: 'P1-OFFER-36',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer) => ({ ...offer, user: { id: '00000000-0000-4000-8000-000000000000' } })),
  },
}
