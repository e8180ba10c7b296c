import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const expiresAtWithOffset: Fault = {
  name: 'offer whose expiresAt has an offset instead of Z',
  breaks: 'P1-OFFER-28',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      body(reply, (offer) =>
        member(offer, 'expiresAt', (date) => String(date).replace(/Z$/, '+00:00')),
      ),
  },
}
