import type { Fault } from '../fault.ts'
import { claimsOf } from './claims.ts'

export const claimPathWithANegativeIndex: Fault = {
  name: 'claim path with a negative index',
  breaks: 'VCI-C.1-01',
  seams: claimsOf('dc+sd-jwt', (claims) => [...claims, { path: ['list', -1] }]),
}
