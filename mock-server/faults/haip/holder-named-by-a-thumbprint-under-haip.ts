import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const holderNamedByAThumbprintUnderHAIP: Fault = {
  name: 'holder named by a thumbprint under HAIP',
  breaks: 'HAIP-6.1-04',
  profile: 'haip',
  seams: {
    credentialPayload: (payload) =>
      member(payload, 'cnf', () => ({ jkt: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I' })),
  },
}
