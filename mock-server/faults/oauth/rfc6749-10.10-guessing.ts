import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'short access token',
    breaks: 'RFC6749-10.10-01',
    seams: { accessToken: (token) => token.slice(0, 8) },
  },
]
