import type { Fault } from '../fault.ts'
import { alsoInPayload } from './disclosures.ts'

export const sdJwtThatShoutsItsHash: Fault = {
  name: 'SD-JWT that shouts its hash',
  breaks: 'SDJWT-4.1.1-02',
  entails: [{ requirement: 'SDJWT-4.2.3-01', reason: 'nobody can compute digests by that name' }],
  seams: alsoInPayload(() => ({ _sd_alg: 'SHA-256' })),
}
