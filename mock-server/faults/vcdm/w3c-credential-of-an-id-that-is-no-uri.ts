import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialOfAnIdThatIsNoUri: Fault = {
  name: 'W3C credential of an id that is no URI',
  breaks: 'VCDM-4.2-01',
  entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'jti says another id' }],
  seams: { verifiableCredential: inJwtCredentials({ id: 'certificate 7' }) },
}
