import type { Fault } from '../fault.ts'
import { alsoDisclosed } from './disclosures.ts'

export const sdJwtThatDisclosesAReservedName: Fault = {
  name: 'SD-JWT that discloses a reserved name',
  breaks: 'SDJWT-4.2.1-03',
  seams: alsoDisclosed('_sd', []),
}
