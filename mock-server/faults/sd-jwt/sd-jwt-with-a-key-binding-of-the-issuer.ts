import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const sdJwtWithAKeyBindingOfTheIssuer: Fault = {
  name: 'SD-JWT with a key binding of the issuer',
  breaks: 'SDJWT-7.2-01',
  seams: inParts((parts) => ({ ...parts, end: '~eyJ0eXAiOiJrYitqd3QifQ.e30.c2ln' })),
}
