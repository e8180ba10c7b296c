import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const sdJwtWithoutItsLastTilde: Fault = {
  name: 'SD-JWT without its last tilde',
  breaks: 'SDJWT-4-02',
  entails: [{ requirement: 'VCI-A.3.4-01', reason: 'a compact SD-JWT ends in a tilde' }],
  seams: inParts((parts) => ({ ...parts, end: '' })),
}
