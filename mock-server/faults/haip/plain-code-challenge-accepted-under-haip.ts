import type { Fault } from '../fault.ts'

export const plainCodeChallengeAcceptedUnderHaip: Fault = {
  name: 'plain code challenge accepted under HAIP',
  breaks: 'HAIP-4-02',
  entails: [{ requirement: 'RFC7636-4.4.1-02', reason: 'RFC 7636 says the same' }],
  profile: 'haip',
  overlooks: ['code-challenge-method'],
}
