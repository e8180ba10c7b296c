import type { Fault } from '../fault.ts'

export const unsignedKeyAttestationAccepted: Fault = {
  name: 'unsigned key attestation accepted',
  breaks: 'VCI-D.1-02',
  entails: [
    { requirement: 'VCI-D.1-08', reason: 'no signature is looked at' },
    { requirement: 'VCI-F.3-03', reason: 'no alg is looked at' },
    { requirement: 'VCI-F.1-15', reason: 'no alg is looked at' },
  ],
  overlooks: ['key-attestation-algorithm', 'key-attestation-signature'],
}
