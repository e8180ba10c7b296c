import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const holderNamedByAThumbprintUnderHaip: Fault = {
  name: 'holder named by a thumbprint under HAIP',
  breaks: 'HAIP-6.1-04',
  entails: [
    { requirement: 'SDJWTVC-3.2.2.2-04', reason: 'SD-JWT VC says the same of the binding' },
  ],
  profile: 'haip',
  seams: {
    credentialPayload: (payload) =>
      member(payload, 'cnf', () => ({ jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' })),
  },
}
