import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const nullInAnOffer: Fault = {
  name: 'offer with a member that is null',
  breaks: 'P1-API-17',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => ({ ...offer, description: null })),
  },
}
