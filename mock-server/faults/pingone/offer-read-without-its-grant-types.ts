import { shown, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerReadWithoutItsGrantTypes: Fault = {
  name: 'offer that is read without its grant types',
  breaks: 'P1-OFFER-06',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer, created) => (created ? { ...offer } : without(offer, 'grantTypes'))),
  },
}
