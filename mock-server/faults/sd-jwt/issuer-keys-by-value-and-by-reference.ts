import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerKeysByValueAndByReference: Fault = {
  name: 'issuer keys by value and by reference',
  breaks: 'SDJWTVC-5.2-03',
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    'jwt-vc-issuer reply': (reply) =>
      body(reply, (document) => ({ ...document, jwks_uri: `${document.issuer}/jwks` })),
  },
}
