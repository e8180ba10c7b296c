import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialDescriptionThatIsAnObject: Fault = {
  name: 'credential description that is an object',
  breaks: 'VCI-12.2.4-52',
  seams: credentialDisplays(theFirst((display) => ({ ...display, description: { en: 'A pass' } }))),
}
