import type { Fault, SdJwtParts } from '../fault.ts'
import { decoded, digest, encoded, inParts } from './disclosures.ts'

export const sdJwtWithOneSaltForTwoClaims: Fault = {
  name: 'SD-JWT with one salt for two claims',
  breaks: 'SDJWT-4.2.1-02',
  seams: inParts(withOneSalt),
}

/** Two top-level claims are disclosed anew, with the salt of the first. */
function withOneSalt(parts: SdJwtParts): SdJwtParts {
  const [first = '', second = ''] = parts.disclosures.filter(
    (it) =>
      JSON.parse(decoded(it)).length === 3 && JSON.stringify(parts.payload).includes(digest(it)),
  )
  const [salt] = JSON.parse(decoded(first))
  const [, ...rest] = JSON.parse(decoded(second))
  const again = encoded([salt, ...rest])
  const replaced = JSON.stringify(parts.payload).replace(digest(second), digest(again))
  return {
    ...parts,
    payload: JSON.parse(replaced),
    disclosures: parts.disclosures.map((it) => (it === second ? again : it)),
  }
}
