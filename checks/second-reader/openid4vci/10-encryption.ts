import { refusedInClear } from '../answers.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, set, status } from '../verbs.ts'
import { jweHeader } from './08-credential-request.ts'

const secret = 'encrypted/credential'
const anew = 'encrypted-anew/deferred'
const zipped = 'compressed/credential'
const key = '/credential_request_encryption/jwks/keys/0'

const harmless: readonly Shape[] = [
  ['legal', 'a header that says what it holds', secret, jweHeader({ cty: 'application/json', typ: 'JWT' })],
  ['legal', 'a header with parties', secret, jweHeader({ apu: 'QWxpY2U', apv: 'Qm9i' })],
  ['legal', 'an encrypted deferral', secret, all(status(202), json({ transaction_id: 'tx-1', interval: 5 }))],
  ['legal', 'a refusal in clear', secret, refusedInClear(400, 'credential_request_denied')],
]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10 */
export const encryptionShapes: Shapes = {
  'VCI-10-01': [
    ['violates', 'a JWE that is called JSON', secret, header('content-type', 'application/json')],
    ['violates', 'a JWE that is called JOSE', secret, header('content-type', 'application/jose')],
    ['violates', 'a JWE of no media type', secret, header('content-type', undefined)],
    ['violates', 'a JWE that is called text', zipped, header('content-type', 'text/plain')],
    ['violates', 'a JWE that is called a JWE', anew, header('content-type', 'application/jwe')],
    ['violates', 'a deferral in a JWE that is called JSON', 'encrypted-anew/credential', header('content-type', 'application/json')],
    ['legal', 'application/jwt in other letters', secret, header('content-type', 'Application/JWT')],
    ['legal', 'application/jwt with a parameter', secret, header('content-type', 'application/jwt; charset=utf-8')],
    ...harmless,
  ],
  'VCI-10-02': [
    ['violates', 'a key without alg', 'metadata/issuer-metadata', drop(`${key}/alg`)],
    ['violates', 'a key with an alg of null', 'metadata/issuer-metadata', set(`${key}/alg`, null)],
    ['violates', 'a key with a list of algs', 'metadata/issuer-metadata', set(`${key}/alg`, ['ECDH-ES'])],
    ['violates', 'a key with an alg that is a number', 'metadata/issuer-metadata', set(`${key}/alg`, -25)],
    [
      'violates',
      'a second key without alg',
      'metadata/issuer-metadata',
      set('/credential_request_encryption/jwks/keys/-', { kty: 'EC', crv: 'P-256', kid: 'second', use: 'enc', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }),
    ],
    ['violates', 'a key with its alg by another name', 'metadata/issuer-metadata', set(key, ({ alg, ...rest }: { alg: string }) => ({ ...rest, Alg: alg }))],
    ['legal', 'a key with another alg', 'metadata/issuer-metadata', set(`${key}/alg`, 'ECDH-ES+A256KW')],
    [
      'legal',
      'a second key with another alg',
      'metadata/issuer-metadata',
      set('/credential_request_encryption/jwks/keys/-', { kty: 'EC', crv: 'P-256', kid: 'second', alg: 'ECDH-ES+A128KW', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }),
    ],
    ['legal', 'a key without its use', 'metadata/issuer-metadata', drop(`${key}/use`)],
    ['legal', 'no encryption of requests and answers', 'metadata/issuer-metadata', all(drop('/credential_request_encryption'), drop('/credential_response_encryption'))],
  ],
  'VCI-10-03': [
    ['violates', 'another alg of the same kind', secret, jweHeader({ alg: 'ECDH-ES+A256KW' })],
    ['violates', 'an alg for another kind of key', secret, jweHeader({ alg: 'RSA-OAEP-256' })],
    ['violates', 'an alg for a shared key', zipped, jweHeader({ alg: 'dir' })],
    ['violates', 'the alg in small letters', secret, jweHeader({ alg: 'ecdh-es' })],
    ['violates', 'another alg in a deferred answer', anew, jweHeader({ alg: 'ECDH-ES+A128KW' })],
    ['violates', 'no alg', secret, jweHeader({ alg: undefined })],
    ...harmless,
  ],
  'VCI-10-04': [
    ['violates', 'no kid', secret, jweHeader({ kid: undefined })],
    ['violates', 'a kid of null', secret, jweHeader({ kid: null })],
    ['violates', 'another kid', zipped, jweHeader({ kid: 'issuer-key-1' })],
    [
      'violates',
      'the kid in capitals',
      secret,
      (it) => {
        if (it.jwe) it.jwe.kid = String(it.jwe.kid).toUpperCase()
      },
    ],
    ['violates', 'no kid in a deferral', 'encrypted-anew/credential', jweHeader({ kid: undefined })],
    ['violates', 'an empty kid in a deferred answer', anew, jweHeader({ kid: '' })],
    [
      'violates',
      'the kid in a list',
      secret,
      (it) => {
        if (it.jwe) it.jwe.kid = [it.jwe.kid]
      },
    ],
    ...harmless,
  ],
  'VCI-10-05': [
    ['violates', 'an enc that is offered, but was not asked for', secret, jweHeader({ enc: 'A256GCM' })],
    ['violates', 'an enc that is not offered', secret, jweHeader({ enc: 'A128CBC-HS256' })],
    ['violates', 'the enc in small letters', zipped, jweHeader({ enc: 'a128gcm' })],
    ['violates', 'no enc', secret, jweHeader({ enc: undefined })],
    ['violates', 'another enc in a deferral', 'encrypted-anew/credential', jweHeader({ enc: 'A192GCM' })],
    ['violates', 'another enc in a deferred answer', anew, jweHeader({ enc: 'A192GCM' })],
    ...harmless,
  ],
  'VCI-10-06': [
    ['violates', 'compression that was not asked for', secret, jweHeader({ zip: 'DEF' })],
    ['violates', 'compression that was not asked for, in a deferral', 'encrypted-anew/credential', jweHeader({ zip: 'DEF' })],
    ['violates', 'compression of another kind that was not asked for', secret, jweHeader({ zip: 'GZIP' })],
    ['violates', 'no compression though it was asked for', zipped, jweHeader({ zip: undefined })],
    ['violates', 'other compression than was asked for', zipped, jweHeader({ zip: 'BR' })],
    ['violates', 'the compression in small letters', zipped, jweHeader({ zip: 'def' })],
    ...harmless,
    ['legal', 'a compressed answer that says what it holds', zipped, jweHeader({ cty: 'json' })],
  ],
}
