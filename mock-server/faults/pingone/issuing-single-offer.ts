import type { Fault } from '../fault.ts'

export const issuingSingleOffer: Fault = {
  name: 'offer of a single credential that stays ISSUING',
  breaks: 'P1-OFFER-62',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-63', reason: 'COMPLETED never comes' }],
  seams: {
    offerStatus: (status, { request }) =>
      status === 'COMPLETED' && request.offered === 1 ? 'ISSUING' : status,
  },
}
