import { body, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerKeyMetadataOfAnotherIssuer: Fault = {
  name: 'issuer key metadata of another issuer',
  breaks: 'SDJWTVC-5.2-02',
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    'jwt-vc-issuer reply': (reply) =>
      body(reply, (document) => ({ ...document, issuer: `${document.issuer}/` })),
  },
}
