import type { Fault } from '../fault.ts'

export const codeRedeemedByAnyoneUnderHaip: Fault = {
  name: 'code redeemed by anyone under HAIP',
  breaks: 'FAPI2-5.3.2.1-04',
  entails: [{ requirement: 'RFC9449-10-01', reason: 'RFC 9449 says the same' }],
  profile: 'haip',
  overlooks: ['code-of-dpop-key'],
}
