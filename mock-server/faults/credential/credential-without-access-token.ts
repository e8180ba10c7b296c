import type { Fault } from '../fault.ts'

export const credentialWithoutAccessToken: Fault = {
  name: 'credential without access token',
  breaks: 'VCI-8.3.1.1-01',
  entails: [
    {
      requirement: 'VCI-11.3-01',
      reason: 'the notification endpoint looks at tokens in the same way',
    },
    {
      requirement: 'P1-FLOW-23',
      reason: 'a credential is given to a wallet that was not authorised',
    },
    {
      requirement: 'RFC6750-2.3-01',
      reason: 'a token in the query is no token, and none is needed',
    },
  ],
  overlooks: ['access-token-present'],
}
