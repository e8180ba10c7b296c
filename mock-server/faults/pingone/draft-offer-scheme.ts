import type { Fault } from '../fault.ts'

export const draftOfferScheme: Fault = {
  name: 'deep link with the scheme of an early draft',
  breaks: 'P1-OFFER-13',
  profile: 'pingone',
  entails: [{ requirement: 'VCI-12.1.1-01', reason: 'it is the default scheme that is not used' }],
  seams: {
    offerLink: (link) => link.replace(/^openid-credential-offer:/, 'openid-initiate-issuance:'),
  },
}
