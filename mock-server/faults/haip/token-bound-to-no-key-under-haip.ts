import type { Fault } from '../fault.ts'

export const tokenBoundToNoKeyUnderHaip: Fault = {
  name: 'token bound to no key under HAIP',
  breaks: 'FAPI2-5.3.2.1-01',
  entails: [
    { requirement: 'FAPI2-5.3.2.1-04', reason: 'a code is bound to no key either' },
    { requirement: 'RFC9449-10-01', reason: 'a code is bound to no key either' },
  ],
  profile: 'haip',
  overlooks: ['dpop-used', 'code-of-dpop-key'],
}
