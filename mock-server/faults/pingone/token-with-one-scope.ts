import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const tokenWithOneScope: Fault = {
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
}
