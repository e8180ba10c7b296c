import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'long-lived access token',
    breaks: 'VCI-13.10-01',
    seams: { accessTokenLifetimeSeconds: () => 86_400 },
  },
]
