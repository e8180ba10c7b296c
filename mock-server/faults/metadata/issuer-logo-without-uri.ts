import { issuerDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerLogoWithoutUri: Fault = {
  name: 'issuer logo without uri',
  breaks: 'VCI-12.2.4-28',
  seams: issuerDisplays(theFirst((display) => ({ ...display, logo: { alt_text: 'A disc' } }))),
}
