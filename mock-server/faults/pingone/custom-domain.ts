import type { Fault } from '../fault.ts'
import { body, member, relinked, shown } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'environment id in the URLs of a custom domain',
    breaks: 'P1-FLOW-35',
    profile: 'pingone',
    seams: {
      'as-metadata reply': (reply, { credentialIssuer, environment }) =>
        new URL(credentialIssuer).pathname === '/'
          ? body(reply, (metadata) =>
              member(metadata, 'token_endpoint', (url) =>
                String(url).replace(/\/as\/(?=token$)/, `/${environment}/as/`),
              ),
            )
          : reply,
    },
  },
  {
    name: 'API links on the custom domain',
    breaks: 'P1-FLOW-36',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply, { credentialIssuer }) =>
        relinked(reply, 'user', (href) =>
          href.replace(/^https?:\/\/[^/]+/, new URL(credentialIssuer).origin),
        ),
    },
  },
  {
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
  },
]
