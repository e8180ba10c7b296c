import type { Fault } from '../fault.ts'

export const credentialForAnyAccessToken: Fault = {
  name: 'credential for any access token',
  breaks: 'VCI-8.3.1.1-02',
  entails: [
    {
      requirement: 'VCI-11.3-01',
      reason: 'the notification endpoint looks at tokens in the same way',
    },
    {
      requirement: 'P1-FLOW-23',
      reason: 'a credential is given to a wallet that was not authorised',
    },
    { requirement: 'RFC6749-4.1.2-02', reason: 'a revoked token is as good as any' },
  ],
  overlooks: ['access-token-known'],
}
