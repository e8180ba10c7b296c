import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutTheLinkToItsUrl: Fault = {
  name: 'offer without the link to its URL',
  breaks: 'P1-OFFER-09',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => relinked(reply, 'credentialOfferUrl', () => undefined),
  },
}
