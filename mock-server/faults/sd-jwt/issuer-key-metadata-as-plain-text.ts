import { onSuccess } from '../answers.ts'
import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const issuerKeyMetadataAsPlainText: Fault = {
  name: 'issuer key metadata as plain text',
  breaks: 'SDJWTVC-5.2-01',
  seams: {
    credentialHeader: (header) => without(header, 'x5c'),
    'jwt-vc-issuer reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }),
  },
}
