import type { Fault } from '../fault.ts'

export const issOfAnybody: Fault = {
  name: 'iss of anybody',
  breaks: 'VCI-F.1-10',
  overlooks: ['proof-issuer'],
}
