import { shown, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutItsEnd: Fault = {
  name: 'offer without expiresAt',
  breaks: 'P1-OFFER-26',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'expiresAt')),
  },
}
