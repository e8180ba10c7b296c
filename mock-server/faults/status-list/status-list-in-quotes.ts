import type { Fault } from '../fault.ts'

export const statusListInQuotes: Fault = {
  name: 'status list in quotes',
  breaks: 'TSL-8.2-03',
  seams: {
    statusListToken: (token) => (typeof token === 'string' ? JSON.stringify(token) : token),
  },
}
