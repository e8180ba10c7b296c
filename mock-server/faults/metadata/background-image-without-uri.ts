import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const backgroundImageWithoutUri: Fault = {
  name: 'background image without uri',
  breaks: 'VCI-12.2.4-50',
  seams: credentialDisplays(theFirst((display) => ({ ...display, background_image: {} }))),
}
