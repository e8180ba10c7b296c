import type { Fault } from '../fault.ts'
import { claimsOf } from '../shared/claims.ts'

export const faults: readonly Fault[] = [
  {
    name: 'claim path with a boolean',
    breaks: 'VCI-C-01',
    seams: claimsOf('dc+sd-jwt', (claims) => [...claims, { path: ['list', true] }]),
  },
  {
    name: 'claim path with a negative index',
    breaks: 'VCI-C.1-01',
    seams: claimsOf('dc+sd-jwt', (claims) => [...claims, { path: ['list', -1] }]),
  },
  {
    name: 'mdoc claim path without a namespace',
    breaks: 'VCI-C.2-01',
    seams: claimsOf('mso_mdoc', (claims) => [...claims, { path: ['document_number'] }]),
  },
]
