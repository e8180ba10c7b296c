import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const sdJwtWithoutItsLastTilde: Fault = {
  name: 'SD-JWT without its last tilde',
  breaks: 'SDJWT-4-02',
  seams: inParts((parts) => ({ ...parts, end: '' })),
}
