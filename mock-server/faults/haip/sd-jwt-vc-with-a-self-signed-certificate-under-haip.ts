import type { Fault } from '../fault.ts'
import { selfSigned } from '../self-signed.ts'

export const sdJWTVCWithASelfSignedCertificateUnderHaip: Fault = {
  name: 'SD-JWT VC with a self-signed certificate under HAIP',
  breaks: 'HAIP-6.1.1-03',
  profile: 'haip',
  seams: {
    credentialSigningKey: () => selfSigned.key,
    credentialChain: async () => [await selfSigned.certificate()],
  },
}
