import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutItsUrl: Fault = {
  name: 'offer without credentialOfferUrl',
  breaks: 'P1-OFFER-29',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => body(reply, (offer) => without(offer, 'credentialOfferUrl')),
  },
}
