import { member } from '../body.ts'
import { credentialDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialLogoWithAnObjectForItsAltText: Fault = {
  name: 'credential logo with an object for its alt_text',
  breaks: 'VCI-12.2.4-60',
  seams: credentialDisplays(
    theFirst((display) =>
      member(display, 'logo', (logo) => ({ ...Object(logo), alt_text: { en: 'A disc' } })),
    ),
  ),
}
