import type { Fault } from '../fault.ts'

export const presentationOfAnotherHolder: Fault = {
  name: 'presentation of another holder',
  breaks: 'VCI-F.2-06',
  overlooks: ['presentation-holder'],
}
