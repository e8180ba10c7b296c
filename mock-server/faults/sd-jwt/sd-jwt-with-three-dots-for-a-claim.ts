import type { Fault } from '../fault.ts'
import { alsoInPayload } from './disclosures.ts'

export const sdJwtWithThreeDotsForAClaim: Fault = {
  name: 'SD-JWT with three dots for a claim',
  breaks: 'SDJWT-4.1-03',
  entails: [
    { requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' },
    { requirement: 'SDJWT-4.2.4.2-01', reason: 'three dots hold no digest' },
  ],
  seams: alsoInPayload(() => ({ more: { '...': 42 } })),
}
