import type { Fault } from '../fault.ts'
import { onSuccess } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'issuer key metadata at the appended path',
    breaks: 'SDJWTVC-5-01',
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      jwtVcIssuerLocation: () => 'appended',
    },
  },
  {
    name: 'issuer key metadata behind a slash',
    breaks: 'SDJWTVC-5.1-01',
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      credentialPayload: (payload) => member(payload, 'iss', (iss) => `${iss}/`),
      jwtVcIssuerLocation: () => 'with a slash',
      'jwt-vc-issuer reply': (reply) =>
        body(reply, (document) => member(document, 'issuer', (issuer) => `${issuer}/`)),
    },
  },
  {
    name: 'issuer key metadata as plain text',
    breaks: 'SDJWTVC-5.2-01',
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      'jwt-vc-issuer reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }),
    },
  },
  {
    name: 'issuer key metadata of another issuer',
    breaks: 'SDJWTVC-5.2-02',
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      'jwt-vc-issuer reply': (reply) =>
        body(reply, (document) => ({ ...document, issuer: `${document.issuer}/` })),
    },
  },
  {
    name: 'issuer keys by value and by reference',
    breaks: 'SDJWTVC-5.2-03',
    seams: {
      credentialHeader: (header) => without(header, 'x5c'),
      'jwt-vc-issuer reply': (reply) =>
        body(reply, (document) => ({ ...document, jwks_uri: `${document.issuer}/jwks` })),
    },
  },
]
