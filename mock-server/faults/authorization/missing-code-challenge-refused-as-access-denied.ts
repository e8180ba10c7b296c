import type { Fault } from '../fault.ts'

export const missingCodeChallengeRefusedAsAccessDenied: Fault = {
  name: 'missing code_challenge refused as access_denied',
  breaks: 'RFC7636-4.4.1-01',
  refuses: { 'code-challenge-present': { error: 'access_denied' } },
}
