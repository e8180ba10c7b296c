import { shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuingBeforeAnythingWasIssued: Fault = {
  name: 'offer that is ISSUING before anything was issued',
  breaks: 'P1-OFFER-60',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-06', reason: 'the first read shows another status than the creation' },
    { requirement: 'P1-OFFER-59', reason: 'the first read of a new offer shows ISSUING' },
    { requirement: 'P1-OFFER-62', reason: 'an offer of one credential is ISSUING' },
    { requirement: 'P1-OFFER-64', reason: 'the status moves with a refused request' },
  ],
  seams: {
    'offers-api reply': (reply) =>
      shown(reply, (offer, created) =>
        !created && offer.status === 'CREATED' ? { ...offer, status: 'ISSUING' } : { ...offer },
      ),
  },
}
