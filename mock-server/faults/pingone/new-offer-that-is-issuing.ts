import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const newOfferThatIsIssuing: Fault = {
  name: 'new offer that is ISSUING',
  breaks: 'P1-OFFER-59',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-06', reason: 'the first read shows CREATED' },
    { requirement: 'P1-OFFER-64', reason: 'the status moves with a refused request' },
    { requirement: 'P1-OFFER-65', reason: 'the status goes back to CREATED' },
  ],
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer, created) => (created ? { ...offer, status: 'ISSUING' } : { ...offer })),
  },
}
