import type { Fault } from '../fault.ts'
import { alsoInPayload, digest } from './disclosures.ts'

export const sdJwtWithADigestBesideOtherMembers: Fault = {
  name: 'SD-JWT with a digest beside other members',
  breaks: 'SDJWT-4.2.4.2-01',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' }],
  seams: alsoInPayload(() => ({ more: [{ '...': digest('more'), also: 1 }] })),
}
