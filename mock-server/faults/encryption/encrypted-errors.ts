import type { JWK } from 'jose'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

export const encryptedErrors: Fault = {
  name: 'encrypted errors',
  breaks: 'VCI-8.3.1.2-19',
  entails: [{ requirement: 'VCI-8.3.1.2-02', reason: 'a JWE is no application/json' }],
  seams: {
    'credential reply': (reply, { request: { credential_response_encryption: wish } }) =>
      isObject(reply.body) &&
      reply.body.error === 'invalid_proof' &&
      isObject(wish) &&
      isObject(wish.jwk)
        ? { ...reply, encryption: { jwk: wish.jwk as JWK, enc: String(wish.enc) } }
        : reply,
  },
}
