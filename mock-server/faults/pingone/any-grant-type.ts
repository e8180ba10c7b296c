import type { Fault } from '../fault.ts'

export const anyGrantType: Fault = {
  name: 'offer for any grant type',
  breaks: 'P1-OFFER-42',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-54', reason: 'an empty list of grant types is accepted as well' },
    { requirement: 'P1-OFFER-41', reason: 'the resource shows no grant type' },
  ],
  overlooks: ['valid grantTypes'],
}
