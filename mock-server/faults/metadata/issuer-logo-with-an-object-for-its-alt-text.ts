import { member } from '../body.ts'
import { issuerDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerLogoWithAnObjectForItsAltText: Fault = {
  name: 'issuer logo with an object for its alt_text',
  breaks: 'VCI-12.2.4-29',
  seams: issuerDisplays(
    theFirst((display) =>
      member(display, 'logo', (logo) => ({ ...Object(logo), alt_text: { en: 'A disc' } })),
    ),
  ),
}
