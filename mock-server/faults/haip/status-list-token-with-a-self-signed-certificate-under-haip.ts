import type { Fault } from '../fault.ts'
import { selfSigned } from '../self-signed.ts'

export const statusListTokenWithASelfSignedCertificateUnderHaip: Fault = {
  name: 'status list token with a self-signed certificate under HAIP',
  breaks: 'HAIP-6.1-08',
  profile: 'haip',
  seams: {
    statusListSigningKey: () => selfSigned.key,
    statusListChain: async () => [await selfSigned.certificate()],
  },
}
