import { member, shown } from '../body.ts'
import type { Fault } from '../fault.ts'

export const requiredScopesAsText: Fault = {
  name: 'offer whose required scopes are a text',
  breaks: 'P1-OFFER-49',
  profile: 'pingone',
  entails: [{ requirement: 'P1-OFFER-41', reason: 'the values in force are not an array' }],
  seams: {
    'offers-api reply': (reply) => shown(reply, (offer) => member(offer, 'requiredScopes', String)),
  },
}
