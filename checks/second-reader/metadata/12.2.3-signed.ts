import type { Shape, Shapes } from '../shape.ts'
import { type Alter, drop, header, jwt, payload, protectedHeader, set } from '../verbs.ts'
import { bad, fine, type Kinds, signed } from './kinds.ts'

const where = 'signed-metadata/issuer-metadata#2'
const other = 'https://issuer.example'

function claims(...each: readonly (readonly [string, Readonly<Record<string, unknown>>])[]): Kinds {
  return Object.fromEntries(each.map(([what, members]) => [what, payload('', members)]))
}

function headers(...each: readonly (readonly [string, Readonly<Record<string, unknown>>])[]): Kinds {
  return Object.fromEntries(each.map(([what, members]) => [what, protectedHeader('', members)]))
}

/** The JWT as text; it is not signed again. */
function raw(change: (jwt: string) => string): Alter {
  return (it) => {
    it.jwt('', () => undefined)
    it.text = change(it.text ?? '')
  }
}

const unsigned = (alg: unknown): Alter =>
  jwt('', (it) => {
    it.header.alg = alg
    it.signature = 'missing'
  })

const row = (wrong: Kinds, right: Kinds): readonly Shape[] => [...bad(where, wrong), ...fine(where, right)]
const harmless = claims(['an issuer of the JWT', { iss: other }], ['a JWT id', { jti: '1' }])

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.3 */
export const signedShapes: Shapes = {
  'VCI-12.2.3-01': row(
    {
      'a JWT of two parts': raw((it) => it.split('.').slice(0, 2).join('.')),
      'five parts, like a JWE': raw((it) => `${it}.AAAA.AAAA`),
      'JSON that is called a JWT': (it) => {
        it.jwt('', (one) => {
          it.json = one.payload
        })
        it.text = JSON.stringify(it.json)
      },
      'a JWS as JSON': raw((it) => {
        const [head, body, signature] = it.split('.')
        return JSON.stringify({ protected: head, payload: body, signature })
      }),
      'a JWT in quotes': raw((it) => JSON.stringify(it)),
      'a header that is no JSON': raw((it) => it.replace(/^[^.]+/, 'bm8ganNvbg')),
      'a payload that is a list': jwt('', (it) => {
        it.payload = [it.payload]
      }),
      'base64 with padding': raw((it) => it.replace('.', '==.')),
      'a JWT with a disclosure behind it': raw((it) => `${it}~WyJhIiwiYiIsMV0~`),
    },
    { ...harmless, 'a content type': protectedHeader('', { cty: 'json' }) },
  ),
  'VCI-12.2.3-02': row(
    {
      none: unsigned('none'),
      'none in capitals': unsigned('NONE'),
      'a MAC': protectedHeader('', { alg: 'HS256' }),
      'a longer MAC': protectedHeader('', { alg: 'HS512' }),
      absent: protectedHeader('', { alg: undefined }),
      null: protectedHeader('', { alg: null }),
      'none with a signature': protectedHeader('', { alg: 'none' }),
    },
    { ...harmless, 'an unknown header': protectedHeader('', { x_note: 'HS256' }) },
  ),
  'VCI-12.2.3-03': row(
    headers(
      ['JWT', { typ: 'JWT' }],
      ['absent', { typ: undefined }],
      ['the protocol spelt out', { typ: 'openid4vci-issuer-metadata+jwt' }],
      ['without its suffix', { typ: 'openidvci-issuer-metadata' }],
      ['a list', { typ: ['openidvci-issuer-metadata+jwt'] }],
      ['that of entity statements', { typ: 'entity-statement+jwt' }],
      ['a blank behind it', { typ: 'openidvci-issuer-metadata+jwt ' }],
    ),
    { ...harmless, 'a claim of that name': payload('', { typ: 'JWT' }) },
  ),
  'VCI-12.2.3-04': [
    ...row(
      {
        ...claims(['absent', { sub: undefined }], ['another issuer', { sub: other }], ['null', { sub: null }]),
        'a slash at the end': signed(set('/sub', (it: string) => `${it}/`)),
        'a list': signed(set('/sub', (it: string) => [it])),
        'a server as subject': signed(set('/sub', (it: string) => `${it}/as`)),
        'the host in capitals': signed(set('/sub', (it: string) => it.replace('localhost', 'Localhost'))),
        'the host alone': signed(set('/sub', (it: string) => new URL(it).origin)),
      },
      { ...harmless, 'an audience': payload('', { aud: other }) },
    ),
    ...bad('haip-signed/issuer-metadata#2', { 'a slash more, under HAIP': signed(set('/sub', (it: string) => `${it}/`)), 'no sub, under HAIP': signed(drop('/sub')) }),
    ...bad(where, {
      'a scheme in capitals': signed(set('/sub', (it: string) => it.replace('https', 'HTTPS'))),
      'a letter that is escaped': signed(set('/sub', (it: string) => it.replace('localhost', 'local%68ost'))),
      'its origin alone': signed(set('/sub', (it: string) => new URL(it).origin)),
      'a list of it': signed(set('/sub', (it: string) => [it])),
      'its address of metadata': signed(set('/sub', (it: string) => it.replace(/(\w)\/(?!\/)/, '$1/.well-known/openid-credential-issuer/'))),
      'its server': signed(set('/sub', (it: string) => `${it}/as`)),
    }),
    ...fine(where, {
      'no iss': payload('', { iss: undefined }),
      'claims turned': jwt('', (it) => {
        it.payload = Object.fromEntries(Object.entries(it.payload).toReversed())
      }),
    }),
    ...fine('haip-signed/issuer-metadata#2', { 'an iss of somebody who vouches, under HAIP': payload('', { iss: 'https://registry.example' }) }),
  ],
  'VCI-12.2.3-05': row(
    claims(
      ['absent', { iat: undefined }],
      ['text', { iat: '1795947984' }],
      ['a date', { iat: '2026-11-29T10:00:00Z' }],
      ['null', { iat: null }],
      ['a fraction', { iat: 1795947984.5 }],
      ['a truth value', { iat: true }],
      ['a list', { iat: [1795947984] }],
    ),
    claims(['an hour ago', { iat: 1795944000 }], ['a year ago', { iat: 1764411984 }], ['with a JWT id', { jti: 'x' }]),
  ),
  'VCI-12.2.3-06': row(
    claims(['text', { exp: '1995947984' }], ['a date', { exp: '2036-11-29T10:00:00Z' }], ['null', { exp: null }], ['a fraction', { exp: 1995947984.25 }], ['a truth value', { exp: false }]),
    claims(['absent', { exp: undefined }], ['in some years', { exp: 1995947984 }], ['with nbf', { exp: 1995947984, nbf: 1764411984 }]),
  ),
  'VCI-12.2.3-07': row(
    {
      'no nonce endpoint': signed(drop('/nonce_endpoint')),
      'no display': signed(drop('/display')),
      'no servers': signed(drop('/authorization_servers')),
      'no batch': signed(drop('/batch_credential_issuance')),
      'no credentials': signed(drop('/credential_configurations_supported')),
      'all within one claim': jwt('', (it) => {
        const { sub, iat, ...metadata } = it.payload
        it.payload = { sub, iat, metadata }
      }),
      'all within the claim of a federation': jwt('', (it) => {
        const { sub, iat, ...own } = it.payload
        it.payload = { sub, iat, metadata: { openid_credential_issuer: own } }
      }),
      'encryption within an object of another name': jwt('', (it) => {
        const { credential_request_encryption: encryption, ...rest } = it.payload
        it.payload = { ...rest, encryption: { credential_request_encryption: encryption } }
      }),
    },
    {
      ...harmless,
      'another order': jwt('', (it) => {
        it.payload = Object.fromEntries(Object.entries(it.payload).toReversed())
      }),
      'one language of display': signed(set('/display', (it: unknown[]) => it.slice(0, 1))),
    },
  ),
  'VCI-12.2.3-08': row(
    {
      'a broken signature': jwt('', (it) => {
        it.signature = 'broken'
      }),
      'a signature by another key': jwt('', (it) => {
        it.signature = 'of another key'
      }),
      'no signature': jwt('', (it) => {
        it.signature = 'missing'
      }),
      'a payload that was changed afterwards': raw((it) => {
        const [head, body = '', signature] = it.split('.')
        const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
        const made = Buffer.from(JSON.stringify({ ...claims, x_added: 1 })).toString('base64url')
        return [head, made, signature].join('.')
      }),
      'a signature of zeros': raw((it) => it.replace(/[^.]+$/, 'A'.repeat(86))),
    },
    {
      ...harmless,
      'a charset': header('content-type', 'application/jwt; charset=utf-8'),
    },
  ),
  'VCI-12.2.3-10': row(
    claims(['null', { iss: null }], ['a number', { iss: 1 }], ['a list', { iss: [other] }], ['an object', { iss: { id: other } }], ['a truth value', { iss: true }]),
    claims(['absent', { iss: undefined }], ['a federation', { iss: 'https://federation.example' }], ['a DID', { iss: 'did:web:issuer.example' }], ['a plain name', { iss: 'vcispec' }]),
  ),
}
