import type { Fault } from '../fault.ts'

export const queueThatEmptiesItself: Fault = {
  name: 'queue that empties itself after half an hour',
  breaks: 'P1-FLOW-09',
  profile: 'pingone',
  entails: [{ requirement: 'P1-FLOW-05', reason: 'what was made cannot be offered any more' }],
  seams: {
    retrievable: (credentials, { now }) =>
      credentials.filter(({ createdAt }) => now.getTime() - createdAt.getTime() < 1800_000),
  },
}
