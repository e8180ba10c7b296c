import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialAboutNobody: Fault = {
  name: 'W3C credential about nobody',
  breaks: 'VCDM-4.4-01',
  entails: [{ requirement: 'VCI-B.2-03', reason: 'the metadata calls the claims mandatory' }],
  seams: { verifiableCredential: inJwtCredentials({ credentialSubject: [] }) },
}
