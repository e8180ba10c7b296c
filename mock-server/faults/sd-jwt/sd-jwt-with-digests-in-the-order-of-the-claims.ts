import type { Fault } from '../fault.ts'
import { digest, digestsOf, inParts } from './disclosures.ts'

export const sdJWTWithDigestsInTheOrderOfTheClaims: Fault = {
  name: 'SD-JWT with digests in the order of the claims',
  breaks: 'SDJWT-4.2.4.1-02',
  seams: inParts((parts) => {
    const top = digestsOf(parts.payload)
    const named = parts.disclosures.map(digest).filter((it) => top.includes(it))
    const decoys = top.filter((it) => !named.includes(String(it)))
    return { ...parts, payload: { ...parts.payload, _sd: [...named.toReversed(), ...decoys] } }
  }),
}
