import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const offerUrlThatWantsAToken: Fault = {
  name: 'offer URL that wants a token',
  breaks: 'P1-OFFER-30',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-4.1.3-01', reason: 'the offer cannot be fetched' },
    { requirement: 'P1-FLOW-12', reason: 'the offer cannot be fetched' },
    { requirement: 'P1-FLOW-15', reason: 'another status than that of an offer that is gone' },
    { requirement: 'P1-FLOW-16', reason: 'the offer cannot be fetched' },
    { requirement: 'P1-FLOW-18', reason: 'the offer cannot be fetched' },
  ],
  seams: {
    'offer reply': () => refusal(401, 'invalid_token'),
  },
}
