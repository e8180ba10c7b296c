import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const sdJWTVCWithoutCertificatesUnderHaip: Fault = {
  name: 'SD-JWT VC without certificates under HAIP',
  breaks: 'HAIP-6.1.1-01',
  profile: 'haip',
  seams: { credentialHeader: (header) => without(header, 'x5c') },
}
