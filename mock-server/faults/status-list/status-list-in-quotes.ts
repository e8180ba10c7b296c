import type { Fault } from '../fault.ts'

export const statusListInQuotes: Fault = {
  name: 'status list in quotes',
  breaks: 'TSL-8.2-03',
  entails: [{ requirement: 'SDJWTVC-3.2.2.2-08', reason: 'what is in quotes is no JWT' }],
  seams: {
    statusListToken: (token) => (typeof token === 'string' ? JSON.stringify(token) : token),
  },
}
