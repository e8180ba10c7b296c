import { byAnotherShownKey } from '../altered-jwt.ts'
import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a refresh token used with another DPoP key',
    requirement: 'RFC9449-5-02',
    at: 'token',
    refreshes: true,
    needs: { client: ['none'] },
    obstacle: tokenNotBound,
    dpopProof: byAnotherShownKey,
  },
]
