import type { Fault } from '../fault.ts'

export const presentationForAnyDomain: Fault = {
  name: 'presentation for any domain',
  breaks: 'VCI-F.2-04',
  overlooks: ['presentation-domain'],
}
