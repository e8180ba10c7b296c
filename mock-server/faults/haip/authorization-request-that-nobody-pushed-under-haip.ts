import type { Fault } from '../fault.ts'

export const authorizationRequestThatNobodyPushedUnderHaip: Fault = {
  name: 'authorization request that nobody pushed under HAIP',
  breaks: 'HAIP-4-03',
  entails: [
    {
      requirement: 'RFC9126-5-01',
      reason: 'RFC 9126 says the same of servers that require pushed requests',
    },
  ],
  profile: 'haip',
  overlooks: ['request-pushed'],
}
