import type { Fault } from '../fault.ts'

export const unknownCodeChallengeMethodAccepted: Fault = {
  name: 'unknown code_challenge_method accepted',
  breaks: 'RFC7636-4.4.1-02',
  overlooks: ['code-challenge-method'],
}
