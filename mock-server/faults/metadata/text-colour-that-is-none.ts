import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const textColourThatIsNone: Fault = {
  name: 'text colour that is none',
  breaks: 'VCI-12.2.4-51',
  seams: credentialDisplays(theFirst((display) => ({ ...display, text_color: 'ffffff' }))),
}
