import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'rate limit that does not say when to try again',
    breaks: 'P1-API-18',
    profile: 'pingone',
    seams: {
      'offers-api reply': ({ headers: { 'retry-after': _omitted, ...headers }, ...reply }) => ({
        ...reply,
        headers,
      }),
    },
  },
]
