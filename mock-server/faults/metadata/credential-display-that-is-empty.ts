import { credentialDisplays } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialDisplayThatIsEmpty: Fault = {
  name: 'credential display that is empty',
  breaks: 'VCI-12.2.4-46',
  seams: credentialDisplays(() => []),
}
