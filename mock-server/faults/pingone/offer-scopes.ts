import type { Fault } from '../fault.ts'
import { body, member, shown } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'offer whose required scopes are a text',
    breaks: 'P1-OFFER-49',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-41', reason: 'the values in force are not an array' }],
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer) => member(offer, 'requiredScopes', String)),
    },
  },
  {
    name: 'token that has one of its scopes',
    breaks: 'P1-OFFER-50',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-51', reason: 'the credential is given for the token all the same' },
      {
        requirement: 'P1-OFFER-53',
        reason: 'the scopes of the other credentials are left out as well',
      },
    ],
    seams: {
      'token reply': (reply, { request }) =>
        request['pre-authorized_code']
          ? body(reply, (token) => member(token, 'scope', (scope) => String(scope).split(' ')[0]))
          : reply,
    },
  },
  {
    name: 'token without the scopes of its credential types',
    breaks: 'P1-OFFER-53',
    profile: 'pingone',
    seams: { scopesByDefault: () => ['openid'] },
  },
]
