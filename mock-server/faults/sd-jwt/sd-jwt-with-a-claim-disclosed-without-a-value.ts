import type { Fault } from '../fault.ts'
import { alsoDisclosed } from './disclosures.ts'

export const sdJwtWithAClaimDisclosedWithoutAValue: Fault = {
  name: 'SD-JWT with a claim disclosed without a value',
  breaks: 'SDJWT-4.2.1-01',
  seams: alsoDisclosed('height'),
}
