import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialOfAnIssuerThatIsNoURI: Fault = {
  name: 'W3C credential of an issuer that is no URI',
  breaks: 'VCDM-4.5-01',
  entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'iss says another issuer' }],
  seams: { verifiableCredential: inJwtCredentials({ issuer: 'Acme' }) },
}
