import { shown, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutItsEnvironment: Fault = {
  name: 'offer that does not name its environment',
  breaks: 'P1-OFFER-33',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'environment')),
  },
}
