import type { Fault } from '../fault.ts'

export const codeThatOutlivesItsOffer: Fault = {
  name: 'pre-authorized code that outlives its offer',
  breaks: 'P1-FLOW-14',
  profile: 'pingone',
  seams: { codeHonouredSeconds: (seconds) => seconds + 3600 },
}
