import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialLogoWithoutUri: Fault = {
  name: 'credential logo without uri',
  breaks: 'VCI-12.2.4-49',
  seams: credentialDisplays(theFirst((display) => ({ ...display, logo: { alt_text: 'A disc' } }))),
}
