import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const sealedCredentialWithoutAProof: Fault = {
  name: 'sealed credential without a proof',
  breaks: 'VCI-A.1.2.4-01',
  entails: [{ requirement: 'VCDM-4.7-01', reason: 'no proof, none that verifies' }],
  seams: { ldpCredential: (credential) => without(credential, 'proof') },
}
