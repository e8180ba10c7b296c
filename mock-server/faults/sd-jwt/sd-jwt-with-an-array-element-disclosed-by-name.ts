import type { Fault, SdJwtParts } from '../fault.ts'
import { digest, encoded, inParts, saltOf } from './disclosures.ts'

export const sdJwtWithAnArrayElementDisclosedByName: Fault = {
  name: 'SD-JWT with an array element disclosed by name',
  breaks: 'SDJWT-4.2.2-01',
  seams: inParts(withNamedElement),
}

function withNamedElement(parts: SdJwtParts): SdJwtParts {
  const disclosure = encoded([saltOf(parts), 'nationality', 'FR'])
  return {
    ...parts,
    payload: { ...parts.payload, more: [{ '...': digest(disclosure) }] },
    disclosures: [...parts.disclosures, disclosure],
  }
}
