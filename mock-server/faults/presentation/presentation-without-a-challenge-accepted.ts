import type { Fault } from '../fault.ts'

export const presentationWithoutAChallengeAccepted: Fault = {
  name: 'presentation without a challenge accepted',
  breaks: 'VCI-F.2-05',
  overlooks: ['presentation-challenge'],
}
