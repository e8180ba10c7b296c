import type { Fault } from '../fault.ts'

export const missingCodeChallengeAccepted: Fault = {
  name: 'missing code_challenge accepted',
  breaks: 'HAIP-4-02',
  profile: 'haip',
  overlooks: ['code-challenge-present'],
}
