import { issuerDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerDisplayWithANumberForAName: Fault = {
  name: 'issuer display with a number for a name',
  breaks: 'VCI-12.2.4-27',
  seams: issuerDisplays(theFirst((display) => ({ ...display, name: 7 }))),
}
