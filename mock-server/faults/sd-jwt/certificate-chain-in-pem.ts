import type { Fault } from '../fault.ts'

export const certificateChainInPem: Fault = {
  name: 'certificate chain in PEM',
  breaks: 'RFC7515-4.1.6-01',
  entails: [
    { requirement: 'SDJWTVC-3.5-01', reason: 'no certificate, no key' },
    { requirement: 'SDJWTVC-3.5-02', reason: 'the first is no certificate' },
  ],
  seams: { credentialHeader: (header) => ({ ...header, x5c: ['-----BEGIN CERTIFICATE-----'] }) },
}
