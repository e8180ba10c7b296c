import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const sdJwtWithAnEmptyDisclosure: Fault = {
  name: 'SD-JWT with an empty disclosure',
  breaks: 'SDJWT-4-01',
  entails: [
    { requirement: 'SDJWT-4.2.1-01', reason: 'an empty text is no disclosure' },
    { requirement: 'SDJWT-7.1-01', reason: 'no digest stands for it' },
  ],
  seams: inParts((parts) => ({ ...parts, disclosures: [...parts.disclosures, ''] })),
}
