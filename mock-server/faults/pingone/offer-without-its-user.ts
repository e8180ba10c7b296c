import { shown, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutItsUser: Fault = {
  name: 'offer that does not name its user',
  breaks: 'P1-OFFER-35',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'user')),
  },
}
