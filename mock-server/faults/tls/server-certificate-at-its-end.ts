import type { Fault } from '../fault.ts'

/** A warning, a week before it is one no more. */
export const serverCertificateAtItsEnd: Fault = {
  name: 'server certificate that ends within a week',
  breaks: 'VCI-13.9-02',
  seams: { tlsCertificate: (wish) => ({ ...wish, validDays: [-83, 7] }) },
}
