import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { withHeaders } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'

function withoutAlg({ jwks }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys: unknown = isObject(jwks) ? jwks.keys : undefined
  const [key]: readonly unknown[] = Array.isArray(keys) ? keys : []
  return isObject(key) ? without(key, 'alg') : {}
}

export const faults: readonly Fault[] = [
  {
    name: 'JWE of another media type',
    breaks: 'VCI-10-01',
    seams: {
      encryptedReply: (reply) => withHeaders(reply, { 'content-type': 'application/jose' }),
    },
  },
  {
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
  },
  {
    name: "JWE of another alg than the key's",
    breaks: 'VCI-10-03',
    seams: { encryptionHeader: (header) => ({ ...header, alg: 'ECDH-ES+A256KW' }) },
  },
  {
    name: 'JWE without the kid of the key',
    breaks: 'VCI-10-04',
    seams: { encryptionHeader: ({ kid: _, ...header }) => header },
  },
  {
    name: 'JWE of another enc than asked for',
    breaks: 'VCI-10-05',
    seams: { encryptionHeader: (header) => ({ ...header, enc: 'A192GCM' }) },
  },
  {
    name: 'JWE compressed unasked',
    breaks: 'VCI-10-06',
    seams: { encryptionHeader: (header) => ({ ...header, zip: 'DEF' }) },
  },
]
