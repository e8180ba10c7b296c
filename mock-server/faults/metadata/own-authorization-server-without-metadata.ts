import { isObject } from '../../http/wire.ts'
import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const ownAuthorizationServerWithoutMetadata: Fault = {
  name: 'own authorization server without metadata',
  breaks: 'VCI-12.2.4-04',
  entails: [{ requirement: 'RFC8414-3-01', reason: 'nothing is at its place' }],
  seams: {
    'as-metadata reply': (reply, { credentialIssuer }) =>
      isObject(reply.body) && reply.body.issuer === credentialIssuer
        ? refusal(404, 'not_found')
        : reply,
  },
}
