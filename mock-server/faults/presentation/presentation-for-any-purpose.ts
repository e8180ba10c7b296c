import type { Fault } from '../fault.ts'

export const presentationForAnyPurpose: Fault = {
  name: 'presentation for any purpose',
  breaks: 'VCI-F.2-03',
  overlooks: ['presentation-purpose'],
}
