import { shown, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const grantTypesNotEchoed: Fault = {
  name: 'offer that does not show its grant types',
  breaks: 'P1-OFFER-41',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'grantTypes')),
  },
}
