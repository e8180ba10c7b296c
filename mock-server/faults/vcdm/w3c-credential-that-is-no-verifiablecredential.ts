import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialThatIsNoVerifiableCredential: Fault = {
  name: 'W3C credential that is no VerifiableCredential',
  breaks: 'VCDM-4.3-01',
  entails: [
    { requirement: 'VCI-A.1.1.4-03', reason: 'the metadata announces the type that is missing' },
    { requirement: 'VCI-A.1.2.4-03', reason: 'the metadata announces the type that is missing' },
  ],
  seams: { verifiableCredential: inJwtCredentials({ type: ['Certificate'] }) },
}
