import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const credentialWithDigestsAndNoDisclosures: Fault = {
  name: 'credential with digests and no disclosures',
  breaks: 'SDJWTVC-3.2.2.4-01',
  entails: [
    { requirement: 'VCI-B.2-03', reason: 'what is mandatory stays hidden' },
    { requirement: 'P1-FLOW-03', reason: 'nothing can be disclosed' },
  ],
  seams: inParts((parts) => ({ ...parts, disclosures: [] })),
}
