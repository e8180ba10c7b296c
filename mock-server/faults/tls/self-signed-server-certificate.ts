import type { Fault } from '../fault.ts'

export const selfSignedServerCertificate: Fault = {
  name: 'server certificate that nobody vouches for',
  breaks: 'VCI-13.9-02',
  seams: { tlsCertificate: (wish) => ({ ...wish, selfSigned: true }) },
}
