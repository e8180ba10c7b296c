import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerKeyMetadataAtTheAppendedPath: Fault = {
  name: 'issuer key metadata at the appended path',
  breaks: 'SDJWTVC-5-01',
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    jwtVcIssuerLocation: () => 'appended',
  },
}
