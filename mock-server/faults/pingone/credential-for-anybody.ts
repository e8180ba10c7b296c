import type { Fault } from '../fault.ts'

export const credentialForAnybody: Fault = {
  name: 'credential for anybody who asks',
  breaks: 'P1-FLOW-23',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-8.3.1.1-01', reason: 'a request without token is served' },
    { requirement: 'VCI-8.3.1.1-02', reason: 'a made-up token is accepted' },
  ],
  overlooks: ['access-token-present', 'access-token-known'],
}
