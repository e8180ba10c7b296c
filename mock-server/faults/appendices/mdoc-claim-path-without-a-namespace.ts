import type { Fault } from '../fault.ts'
import { claimsOf } from './claims.ts'

export const mdocClaimPathWithoutANamespace: Fault = {
  name: 'mdoc claim path without a namespace',
  breaks: 'VCI-C.2-01',
  seams: claimsOf('mso_mdoc', (claims) => [...claims, { path: ['document_number'] }]),
}
