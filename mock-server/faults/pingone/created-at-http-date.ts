import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const createdAtHttpDate: Fault = {
  name: 'offer whose createdAt is an HTTP date',
  breaks: 'P1-OFFER-24',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-25', reason: 'an HTTP date has no fractions of a second' },
    { requirement: 'P1-OFFER-27', reason: 'the thirty minutes are counted from createdAt' },
    { requirement: 'P1-OFFER-28', reason: 'an HTTP date is not ISO 8601' },
  ],
  seams: {
    'offers-api reply': (reply) =>
      body(reply, (offer) =>
        member(offer, 'createdAt', (date) => new Date(String(date)).toUTCString()),
      ),
  },
}
