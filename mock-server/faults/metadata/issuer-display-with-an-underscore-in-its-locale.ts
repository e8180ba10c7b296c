import { issuerDisplays, theFirst } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerDisplayWithAnUnderscoreInItsLocale: Fault = {
  name: 'issuer display with an underscore in its locale',
  breaks: 'VCI-12.2.4-26',
  seams: issuerDisplays(theFirst((display) => ({ ...display, locale: 'en_US' }))),
}
