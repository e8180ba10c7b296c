import type { Fault } from '../fault.ts'
import { alsoDisclosed } from './disclosures.ts'

export const credentialThatDisclosesWhenItBegins: Fault = {
  name: 'credential that discloses when it begins',
  breaks: 'SDJWTVC-3.2.2.2-02',
  entails: [{ requirement: 'SDJWT-9.7-01', reason: 'it is the same duty in other words' }],
  seams: alsoDisclosed('nbf', 0),
}
