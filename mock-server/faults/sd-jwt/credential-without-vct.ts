import { without } from '../body.ts'
import type { Fault } from '../fault.ts'
import { inParts } from './disclosures.ts'

export const credentialWithoutVct: Fault = {
  name: 'credential without vct',
  breaks: 'SDJWTVC-3.2.2.2-01',
  entails: [
    { requirement: 'P1-FLOW-02', reason: 'what has no type is no SD-JWT VC' },
    { requirement: 'VCI-A.3.4-03', reason: 'no vct is not the one of the configuration' },
  ],
  seams: inParts((parts) => ({ ...parts, payload: without(parts.payload, 'vct') })),
}
