import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const backgroundColourThatIsANumber: Fault = {
  name: 'background colour that is a number',
  breaks: 'VCI-12.2.4-51',
  seams: credentialDisplays(theFirst((display) => ({ ...display, background_color: 0xffffff }))),
}
