import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a code of another client',
    requirement: 'RFC6749-4.1.3-01',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    asAnotherClient: true,
  },
]
