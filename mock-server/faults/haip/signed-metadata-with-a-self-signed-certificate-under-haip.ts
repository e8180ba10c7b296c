import type { Fault } from '../fault.ts'
import { selfSigned } from '../self-signed.ts'

export const signedMetadataWithASelfSignedCertificateUnderHaip: Fault = {
  name: 'signed metadata with a self-signed certificate under HAIP',
  breaks: 'HAIP-4.1-06',
  profile: 'haip',
  seams: {
    signedMetadataKey: () => selfSigned.key,
    signedMetadataChain: async () => [await selfSigned.certificate()],
  },
}
