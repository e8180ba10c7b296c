import type { Fault } from '../fault.ts'
import { alsoInPayload } from './disclosures.ts'

export const credentialWithATextForItsStatus: Fault = {
  name: 'credential with a text for its status',
  breaks: 'SDJWTVC-3.2.2.2-07',
  entails: [{ requirement: 'TSL-6.2-01', reason: 'a text refers to no list' }],
  seams: alsoInPayload(() => ({ status: 'valid' })),
}
