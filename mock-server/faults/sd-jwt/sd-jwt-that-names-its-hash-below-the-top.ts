import type { Fault } from '../fault.ts'
import { alsoInPayload } from './disclosures.ts'

export const sdJwtThatNamesItsHashBelowTheTop: Fault = {
  name: 'SD-JWT that names its hash below the top',
  breaks: 'SDJWT-4.1.1-01',
  entails: [{ requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' }],
  seams: alsoInPayload(() => ({ more: { _sd_alg: 'sha-256' } })),
}
