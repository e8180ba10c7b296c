import type { Fault } from '../fault.ts'
import { having } from './changes.ts'

export const sObjectWithAMisspeltDigestAlgorithm: Fault = {
  name: 'security object with a misspelt digest algorithm',
  breaks: 'MDOC-9.1.2.4-08',
  seams: { mobileSecurityObject: (mso) => having(mso, 'digestAlgorithm', 'sha-256') },
}
