import type { Fault } from '../fault.ts'
import { alsoInPayload } from './disclosures.ts'

export const sdJwtWithADigestThatIsTooShort: Fault = {
  name: 'SD-JWT with a digest that is too short',
  breaks: 'SDJWT-4.2.4.1-01',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' }],
  seams: alsoInPayload(() => ({ more: { _sd: ['too-short'] } })),
}
