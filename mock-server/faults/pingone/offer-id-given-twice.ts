import type { Fault } from '../fault.ts'

export const offerIdGivenTwice: Fault = {
  name: 'offer id that is given twice',
  breaks: 'P1-OFFER-23',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-06', reason: 'reading by the id finds the newer offer' },
    { requirement: 'P1-OFFER-56', reason: 'reading by the id finds the newer offer' },
  ],
  seams: { offerId: () => 'd0000000-0000-4000-8000-000000000001' },
}
