import type { Fault, SdJwtParts } from '../fault.ts'
import { decoded, digest, inParts } from './disclosures.ts'

export const sdJwtWithDigestsOfTheDecodedDisclosures: Fault = {
  name: 'SD-JWT with digests of the decoded disclosures',
  breaks: 'SDJWT-4.2.3-01',
  seams: inParts(withOtherDigests),
}

function withOtherDigests(parts: SdJwtParts): SdJwtParts {
  const replaced = parts.disclosures.reduce(
    (text, it) => text.replace(digest(it), digest(decoded(it))),
    JSON.stringify(parts.payload),
  )
  return { ...parts, payload: JSON.parse(replaced) }
}
