import type { Fault } from '../fault.ts'

export const accessTokenGoodForEverUnderHaip: Fault = {
  name: 'access token good for ever under HAIP',
  breaks: 'FAPI2-5.3.4-02',
  entails: [{ requirement: 'VCI-8.3.1.1-03', reason: 'OpenID4VCI says the same' }],
  profile: 'haip',
  overlooks: ['access-token-unexpired'],
}
