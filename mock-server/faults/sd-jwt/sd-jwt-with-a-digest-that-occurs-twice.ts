import type { Fault } from '../fault.ts'
import { alsoInPayload, digestsOf } from './disclosures.ts'

export const sdJwtWithADigestThatOccursTwice: Fault = {
  name: 'SD-JWT with a digest that occurs twice',
  breaks: 'SDJWT-4.1-02',
  seams: alsoInPayload(({ payload }) => ({ again: { _sd: digestsOf(payload).slice(0, 1) } })),
}
