import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerKeyMetadataBehindASlash: Fault = {
  name: 'issuer key metadata behind a slash',
  breaks: 'SDJWTVC-5.1-01',
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    credentialPayload: (payload) => member(payload, 'iss', (iss) => `${iss}/`),
    jwtVcIssuerLocation: () => 'with a slash',
    'jwt-vc-issuer reply': (reply) =>
      body(reply, (document) => member(document, 'issuer', (issuer) => `${issuer}/`)),
  },
}
