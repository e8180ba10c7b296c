import type { Fault } from '../fault.ts'

export const expiredServerCertificate: Fault = {
  name: 'server certificate that has expired',
  breaks: 'VCI-13.9-02',
  seams: { tlsCertificate: (wish) => ({ ...wish, validDays: [-90, -1] }) },
}
