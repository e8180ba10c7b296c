import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialThatExpiresOnADayInWords: Fault = {
  name: 'W3C credential that expires on a day in words',
  breaks: 'VCDM-4.8-01',
  entails: [{ requirement: 'VCDM-6.3.1-01', reason: 'exp says another date' }],
  seams: { verifiableCredential: inJwtCredentials({ expirationDate: 'next year' }) },
}
