import { grantTypes } from '../../../protocol/grants.ts'
import { byAnotherShownKey } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { boundTokensNotOffered } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a code redeemed with another DPoP key',
    requirement: 'RFC9449-10-01',
    at: 'token',
    needs: { grant: grantTypes.authorizationCode },
    obstacle: boundTokensNotOffered,
    dpopProof: byAnotherShownKey,
  },
]
