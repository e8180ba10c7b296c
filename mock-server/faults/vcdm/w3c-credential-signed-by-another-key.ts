import type { Fault } from '../fault.ts'
import { foreignKey } from '../foreign-key.ts'

export const wCredentialSignedByAnotherKey: Fault = {
  name: 'W3C credential signed by another key',
  breaks: 'VCDM-4.7-01',
  entails: [
    { requirement: 'RFC7515-4.1.6-02', reason: 'the first certificate is not of the signing key' },
  ],
  seams: {
    credentialSigningKey: (right, { request }) =>
      request.format === 'jwt_vc_json' || request.format === 'ldp_vc'
        ? { ...right, ...foreignKey }
        : right,
  },
}
