import type { Deviation } from '../deviation.ts'
import { authenticated, nameOnly } from '../registrations.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'no client authentication in the pushed request',
    requirement: 'HAIP-4.3-01',
    at: 'par',
    needs: authenticated,
    credentials: nameOnly,
  },
]
