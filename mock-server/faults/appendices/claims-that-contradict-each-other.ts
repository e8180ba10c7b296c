import type { Fault } from '../fault.ts'
import { claimsOf } from './claims.ts'

export const claimsThatContradictEachOther: Fault = {
  name: 'claims that contradict each other',
  breaks: 'VCI-B.3-02',
  seams: claimsOf('dc+sd-jwt', (claims) => [
    ...claims,
    { path: ['list', null] },
    { path: ['list', 0] },
  ]),
}
