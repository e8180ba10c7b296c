import type { Fault } from '../fault.ts'
import { inJwtCredentials } from './changes.ts'

export const wCredentialWithoutTheBaseContext: Fault = {
  name: 'W3C credential without the base context',
  breaks: 'VCDM-4.1-01',
  seams: {
    verifiableCredential: inJwtCredentials({ '@context': ['https://example.com/context'] }),
  },
}
