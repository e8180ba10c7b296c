import type { Fault } from '../fault.ts'
import { decoded, digest, digestsOf, encoded, inParts, saltOf } from '../shared/disclosures.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWT with a disclosure of nothing',
    breaks: 'SDJWT-7.1-01',
    seams: inParts((parts) => ({
      ...parts,
      disclosures: [...parts.disclosures, encoded([saltOf(parts), 'nobody', 'knows'])],
    })),
  },
  {
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
  },
  {
    name: 'SD-JWT with a key binding of the issuer',
    breaks: 'SDJWT-7.2-01',
    seams: inParts((parts) => ({ ...parts, end: '~eyJ0eXAiOiJrYitqd3QifQ.e30.c2ln' })),
  },
]
