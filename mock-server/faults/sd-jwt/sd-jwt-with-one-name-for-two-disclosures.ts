import type { Fault } from '../fault.ts'
import { decoded, digest, digestsOf, encoded, inParts, saltOf } from './disclosures.ts'

export const sdJWTWithOneNameForTwoDisclosures: Fault = {
  name: 'SD-JWT with one name for two disclosures',
  breaks: 'SDJWT-7.1-02',
  seams: inParts((parts) => {
    const top = digestsOf(parts.payload)
    const own = parts.disclosures.find((it) => top.includes(digest(it))) ?? ''
    const [, name, value] = JSON.parse(decoded(own))
    const again = encoded([saltOf(parts), name, value])
    const _sd = [...top, digest(again)].toSorted()
    return {
      ...parts,
      payload: { ...parts.payload, _sd },
      disclosures: [...parts.disclosures, again],
    }
  }),
}
