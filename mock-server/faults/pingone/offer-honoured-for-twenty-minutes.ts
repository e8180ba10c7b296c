import type { Fault } from '../fault.ts'

export const offerHonouredForTwentyMinutes: Fault = {
  name: 'offer that is honoured for twenty minutes',
  breaks: 'P1-FLOW-12',
  profile: 'pingone',
  entails: [
    { requirement: 'VCI-4.1.3-01', reason: 'the offer is gone before its end' },
    { requirement: 'P1-FLOW-18', reason: 'the link leads nowhere before the end' },
  ],
  seams: { offerHonouredSeconds: (seconds) => seconds - 600 },
}
