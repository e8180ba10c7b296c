import type { Fault } from '../fault.ts'

export const uW3CCredential: Fault = {
  name: 'unsigned W3C credential',
  breaks: 'VCDM-6.3.1-02',
  entails: [
    { requirement: 'VCDM-4.7-01', reason: 'nothing is signed' },
    { requirement: 'VCI-12.2.4-36', reason: 'none is not announced' },
  ],
  seams: { jwtVcHeader: (header) => ({ ...header, alg: 'none' }) },
}
