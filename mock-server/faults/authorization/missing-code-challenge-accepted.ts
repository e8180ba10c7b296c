import type { Fault } from '../fault.ts'

export const missingCodeChallengeAccepted: Fault = {
  name: 'missing code_challenge accepted',
  breaks: 'RFC7636-4.4.1-01',
  overlooks: ['code-challenge-present'],
}
