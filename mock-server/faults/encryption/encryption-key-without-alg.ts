import { isObject } from '../../http/wire.ts'
import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

function withoutAlg({ jwks }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys: unknown = isObject(jwks) ? jwks.keys : undefined
  const [key]: readonly unknown[] = Array.isArray(keys) ? keys : []
  return isObject(key) ? without(key, 'alg') : {}
}

export const encryptionKeyWithoutAlg: Fault = {
  name: 'encryption key without alg',
  breaks: 'VCI-10-02',
  seams: {
    'issuer-metadata reply': (reply) =>
      body(reply, (metadata) =>
        member(metadata, 'credential_request_encryption', (offered) =>
          isObject(offered) ? { ...offered, jwks: { keys: [withoutAlg(offered)] } } : offered,
        ),
      ),
  },
}
