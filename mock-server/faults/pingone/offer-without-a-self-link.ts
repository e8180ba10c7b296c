import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerWithoutASelfLink: Fault = {
  name: 'offer without a link to itself',
  breaks: 'P1-OFFER-05',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) => relinked(reply, 'self', () => undefined),
  },
}
