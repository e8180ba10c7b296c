import type { Fault } from '../fault.ts'

export const codeThatOutlivesItsOffer: Fault = {
  name: 'pre-authorized code that outlives its offer',
  breaks: 'P1-FLOW-14',
  profile: 'pingone',
  entails: [{ requirement: 'VCI-6.3-05', reason: 'the code should have expired' }],
  seams: { codeHonouredSeconds: (seconds) => seconds + 3600 },
}
