import type { Deviation } from '../deviation.ts'
import { attested } from '../registrations.ts'

export const refreshTokenUsedByAnotherInstance: Deviation = {
  name: 'a refresh token used by another instance of the wallet',
  requirement: 'ABCA-10.3-01',
  at: 'token',
  refreshes: true,
  needs: attested,
  asAnotherInstance: true,
}
