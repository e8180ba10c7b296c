import type { Fault } from '../fault.ts'

export const tokenBoundToNoKeyUnderHaip: Fault = {
  name: 'token bound to no key under HAIP',
  breaks: 'FAPI2-5.3.2.1-01',
  profile: 'haip',
  overlooks: ['dpop-used', 'code-of-dpop-key'],
}
