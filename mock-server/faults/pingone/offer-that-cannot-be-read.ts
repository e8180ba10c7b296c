import { missing } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerThatCannotBeRead: Fault = {
  name: 'offer that cannot be read',
  breaks: 'P1-OFFER-07',
  profile: 'pingone',
  entails: [
    {
      requirement: 'P1-OFFER-66',
      reason: 'what cannot be read cannot be read after its expiry either',
    },
  ],
  seams: {
    'offers-api reply': (reply) =>
      reply.status === 200 ? refusedAs(reply, missing('offer')) : reply,
  },
}
