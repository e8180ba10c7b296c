import type { Fault } from '../fault.ts'

export const wrongBasicCredentialsWithoutAChallenge: Fault = {
  name: 'wrong Basic credentials without a challenge',
  breaks: 'RFC6749-5.2-01',
  refuses: { 'client-secret': { headers: {} } },
}
