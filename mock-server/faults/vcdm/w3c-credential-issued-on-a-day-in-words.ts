import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialIssuedOnADayInWords: Fault = {
  name: 'W3C credential issued on a day in words',
  breaks: 'VCDM-4.6-01',
  entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'nbf says another date' }],
  seams: { verifiableCredential: inJwtCredentials({ issuanceDate: 'yesterday' }) },
}
