import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const signedMetadataWithoutCertificatesUnderHaip: Fault = {
  name: 'signed metadata without certificates under HAIP',
  breaks: 'HAIP-4.1-04',
  profile: 'haip',
  seams: { signedMetadataHeader: (header) => without(header, 'x5c') },
}
