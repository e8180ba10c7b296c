import type { Fault } from '../fault.ts'

export const accessTokenBeyondItsScope: Fault = {
  name: 'access token beyond its scope',
  breaks: 'VCI-8.2-08',
  entails: [
    { requirement: 'VCI-6.1-03', reason: 'a token of an offer works for what was not offered' },
    { requirement: 'VCI-8.3.1.1-04', reason: 'a token without rights is not refused' },
    { requirement: 'P1-OFFER-46', reason: 'an unlisted credential can be had' },
    { requirement: 'P1-OFFER-51', reason: 'a token without the scope is not refused' },
  ],
  overlooks: ['token-covers-configuration'],
}
