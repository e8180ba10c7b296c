import type { Fault } from '../fault.ts'

export const issuerStateThatStandsForItsUser: Fault = {
  name: 'issuer_state that stands for its user',
  breaks: 'VCI-5.1.3-01',
  seams: {
    userOfCode: (signedIn, { request: { offeredTo } }) =>
      typeof offeredTo === 'string' ? offeredTo : signedIn,
  },
}
