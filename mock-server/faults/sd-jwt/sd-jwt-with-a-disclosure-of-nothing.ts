import type { Fault } from '../fault.ts'
import { encoded, inParts, saltOf } from './disclosures.ts'

export const sdJwtWithADisclosureOfNothing: Fault = {
  name: 'SD-JWT with a disclosure of nothing',
  breaks: 'SDJWT-7.1-01',
  seams: inParts((parts) => ({
    ...parts,
    disclosures: [...parts.disclosures, encoded([saltOf(parts), 'nobody', 'knows'])],
  })),
}
