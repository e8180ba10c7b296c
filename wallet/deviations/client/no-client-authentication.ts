import type { Deviation } from '../deviation.ts'
import { authenticated, nameOnly } from '../registrations.ts'

export const noClientAuthentication: Deviation = {
  name: 'no client authentication',
  requirement: 'VCI-6.1-05',
  at: 'token',
  needs: authenticated,
  credentials: nameOnly,
}
