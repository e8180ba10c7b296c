import type { Deviation } from '../deviation.ts'
import { tokenNotBound } from '../obstacles.ts'

export const noDpopProof: Deviation = {
  name: 'no DPoP proof',
  requirement: 'RFC9449-7.1-02',
  at: 'credential',
  obstacle: tokenNotBound,
  headers: ({ dpop: _, ...headers }) => ({ headers }),
}
