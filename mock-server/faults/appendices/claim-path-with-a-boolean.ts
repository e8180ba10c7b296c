import type { Fault } from '../fault.ts'
import { claimsOf } from './claims.ts'

export const claimPathWithABoolean: Fault = {
  name: 'claim path with a boolean',
  breaks: 'VCI-C-01',
  seams: claimsOf('dc+sd-jwt', (claims) => [...claims, { path: ['list', true] }]),
}
