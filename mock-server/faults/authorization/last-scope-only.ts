import type { Fault } from '../fault.ts'

export const lastScopeOnly: Fault = {
  name: 'last scope only',
  breaks: 'VCI-5.1.2-02',
  entails: [
    { requirement: 'VCI-5.1.2-01', reason: 'who asks for the first credential alone gets none' },
  ],
  seams: { typesOfScope: (ids) => ids.slice(-1) },
}
