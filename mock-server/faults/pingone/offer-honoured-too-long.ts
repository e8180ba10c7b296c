import type { Fault } from '../fault.ts'

export const offerHonouredTooLong: Fault = {
  name: 'offer that is honoured after thirty minutes',
  breaks: 'P1-FLOW-13',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-FLOW-14', reason: 'the pre-authorized code lives as long as its offer' },
    { requirement: 'P1-FLOW-15', reason: 'the URL of an expired offer still answers' },
  ],
  seams: { offerHonouredSeconds: (seconds) => seconds + 3600 },
}
