import { member, shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerUrlOnTheDefaultDomain: Fault = {
  name: 'offer URL that ignores the custom domain',
  breaks: 'P1-OFFER-31',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-08', reason: 'the link keeps the custom domain' },
    { requirement: 'P1-OFFER-16', reason: 'the deep link keeps the custom domain' },
  ],
  seams: {
    'offers-api reply': (reply, { credentialIssuer, environment, call }) =>
      shown(reply, (offer) =>
        member(offer, 'credentialOfferUrl', (url) =>
          String(url).replace(credentialIssuer, `https://${call?.host}/${environment}`),
        ),
      ),
  },
}
