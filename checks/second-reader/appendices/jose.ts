import { issued, issuedAs, issuedBeside, promised } from '../answers.ts'
import { encryptedInstead, ofADraft } from '../metadata/answers.ts'
import { bad, fine, type Kinds, named, within } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, jwt, payload, protectedHeader, set, text, writtenJwt } from '../verbs.ts'

const credential = '/credentials/0/credential'
const foreignChain = 'refusal of a certificate that the next one of the chain did not certify at the credential endpoint'
const signed = 'signed-metadata/issuer-metadata#2'
const rsaCertificate = 'MIIBszCCAV2gAwIBAgIUQ0kL'

const chain = (pointer: string, change: (x5c: string[]) => unknown): Alter =>
  jwt(pointer, (it) => {
    it.header.x5c = change(it.header.x5c)
  })

const pem = (it: string): string => `-----BEGIN CERTIFICATE-----\n${it}\n-----END CERTIFICATE-----`
const urlSafe = (it: string): string => it.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const wrongChain = (pointer: string): Kinds => ({
  'text instead of a list': chain(pointer, ([leaf]) => leaf),
  'an empty list': chain(pointer, () => []),
  null: chain(pointer, () => null),
  PEM: chain(pointer, (it) => it.map(pem)),
  'base64url, twice': chain(pointer, ([leaf = '']) => [urlSafe(leaf), urlSafe(leaf)]),
  'a name instead of a certificate': chain(pointer, () => ['CN=issuer']),
  'a number in the list': chain(pointer, (it) => [...it, 1]),
  'bytes that are no certificate': chain(pointer, () => [rsaCertificate]),
})

const ec = '/credential_request_encryption/jwks/keys/0'
const brokenEc = (pointer: string): Kinds => ({
  'no type': drop(`${pointer}/kty`),
  'no curve': drop(`${pointer}/crv`),
  'no y': drop(`${pointer}/y`),
  'a coordinate cut short': set(`${pointer}/x`, (it: string) => it.slice(0, 20)),
  'a point off the curve': set(`${pointer}/x`, (it: string) => `AAAA${it.slice(4)}`),
  'a coordinate in plain base64': set(`${pointer}/x`, (it: string) => `${Buffer.from(it, 'base64url').toString('base64')}`.replace(/^./, '+')),
  'a coordinate that is a number': set(`${pointer}/y`, 5),
  'an RSA key without a modulus': set(pointer, { kty: 'RSA', e: 'AQAB', kid: 'r' }),
  'an OKP key without x': set(pointer, { kty: 'OKP', crv: 'X25519', kid: 'o' }),
})

const cnf = (change: (jwk: Record<string, unknown>) => void): Alter => jwt(credential, (it) => change(it.payload.cnf.jwk))

const times: Kinds = {
  'iat as text': payload(credential, { iat: '1795946400' }),
  'exp as text': payload(credential, { exp: '1821866400' }),
  'exp as a date': payload(credential, { exp: '2027-09-25T10:00:00Z' }),
  'iat in milliseconds': payload(credential, { iat: 1795946400000 }),
  'nbf that is null': payload(credential, { nbf: null }),
  'nbf as a list': payload(credential, { nbf: [1795946400] }),
  'nbf in milliseconds': payload(credential, { nbf: 1795946400000 }),
}

/** @see https://www.rfc-editor.org/rfc/rfc7515 and RFCs 7517, 7519, 7638 */
export const joseShapes: Shapes = {
  'RFC7515-4.1.6-01': [
    ...bad(signed, wrongChain('')),
    ...placed('in a credential', bad('pre-authorized/credential', wrongChain(credential))),
    ...bad('batch/credential', { 'PEM in the second credential': chain('/credentials/1/credential', (it) => it.map(pem)) }),
    ...fine('pre-authorized/credential', {
      'a kid beside it': jwt(credential, (it) => {
        it.header.kid = 'another-name'
      }),
      'a thumbprint beside it': jwt(credential, (it) => {
        it.header['x5t#S256'] = 'Zm9v'.repeat(10)
      }),
      'no notification': drop('/notification_id'),
    }),
  ],
  'RFC7515-4.1.4-01': [
    ...bad('pre-authorized/credential', { 'a kid that is a number': protectedHeader(credential, { kid: 7 }), 'a kid in a list': protectedHeader(credential, { kid: ['key-1'] }) }),
    ...bad('jwt-vc/credential', { 'a kid of null': protectedHeader(credential, { kid: null }) }),
    ...bad(signed, { 'a kid that is an object, in metadata': protectedHeader('', { kid: { id: 'key-1' } }) }),
    ...bad('status/status-list', { 'a kid that is true, of a list': protectedHeader('', { kid: true }) }),
    ...fine('pre-authorized/credential', { 'a kid that is a URL': protectedHeader(credential, { kid: 'https://issuer.example/keys#1' }), 'no kid': protectedHeader(credential, { kid: undefined }) }),
    ...fine(signed, { 'a kid with blanks, in metadata': protectedHeader('', { kid: 'the first key' }) }),
  ],
  'RFC7515-4.1.6-02': [
    ...bad('pre-authorized/credential', {
      'a signature by another key': jwt(credential, (it) => {
        it.signature = 'of another key'
      }),
      'the leaf twice': chain(credential, ([leaf]) => [leaf, leaf]),
      'the leaf three times': chain(credential, ([leaf]) => [leaf, leaf, leaf]),
    }),
    ...bad(signed, {
      'a signature of metadata by another key': jwt('', (it) => {
        it.signature = 'of another key'
      }),
      'the leaf four times, in metadata': chain('', ([leaf]) => [leaf, leaf, leaf, leaf]),
      'the leaf twice, in metadata': chain('', ([leaf]) => [leaf, leaf]),
    }),
    ...bad('jwt-vc/credential', {
      'a JWT signed by another key': jwt(credential, (it) => {
        it.signature = 'of another key'
      }),
    }),
    ...fine(signed, {
      'no chain but a key': payload('', { jti: '1' }),
      'an unknown header': jwt('', (it) => {
        it.header.x_more = 1
      }),
      'a content type': jwt('', (it) => {
        it.header.cty = 'json'
      }),
    }),
  ],
  'RFC7517-4-01': [
    ...bad('metadata/issuer-metadata', brokenEc(ec)),
    ...bad('metadata/issuer-metadata', {
      'no type': drop(`${ec}/kty`),
      'no curve': drop(`${ec}/crv`),
      'no y': drop(`${ec}/y`),
    }),
    ...bad(
      'jwks/jwks',
      within((it) => it, named('of the server', brokenEc('/keys/0'))),
    ),
    ...bad('pre-authorized/credential', {
      'no type in cnf': cnf((it) => void delete it.kty),
      'no y in cnf': cnf((it) => void delete it.y),
      'a coordinate of cnf cut short': cnf((it) => {
        it.x = String(it.x).slice(0, 20)
      }),
      'a point of cnf off the curve': cnf((it) => {
        it.y = `AAAA${String(it.y).slice(4)}`
      }),
    }),
    ...bad('jwt-vc-ld/did-document', named('of a DID document', brokenEc('/verificationMethod/0/publicKeyJwk'))),
    // A name that no registry has may be somebody's own (RFC 7517, Section 4.1): nobody need understand it.
    ['warns', 'a curve that nobody knows', 'jwks/jwks', set('/keys/0/crv', 'P-255')],
    ['warns', 'an unknown curve', 'metadata/issuer-metadata', set(`${ec}/crv`, 'P-255')],
    ['warns', 'of a DID document: an unknown curve', 'jwt-vc-ld/did-document', set('/verificationMethod/0/publicKeyJwk/crv', 'P-255')],
    ['warns', 'a type that nobody knows', 'jwks/jwks', set('/keys/-', { kty: 'XYZ', kid: '4' })],
    ...fine('jwks/jwks', {
      'an unknown member': set('/keys/0/x_more', 1),
      'an Ed25519 key': set('/keys/-', { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', kid: '2' }),
      'an unknown type of key': set('/keys/-', { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AAAA', kid: '3' }),
    }),
  ],
  'RFC7517-4-02': [
    ...bad('jwks/jwks', {
      'a private key': set('/keys/0/d', 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'),
      'a symmetric key': set('/keys/-', { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr0' }),
      'other primes': set('/keys/0/oth', []),
    }),
    ...bad('metadata/issuer-metadata', { 'a private key for requests': set(`${ec}/d`, 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI') }),
    ...bad('pre-authorized/credential', {
      'a private key in cnf': cnf((it) => {
        it.d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'
      }),
      'a private key in the header': jwt(credential, (it) => {
        it.header.jwk = { ...it.payload.cnf.jwk, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' }
      }),
    }),
    ...bad('jwt-vc-ld/did-document', { 'a private key in a DID document': set('/verificationMethod/0/publicKeyJwk/d', 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI') }),
    ...bad('encrypted/credential', {
      'a private key in cnf, encrypted': cnf((it) => {
        it.d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'
      }),
    }),
    ...fine('jwks/jwks', {
      'an unknown member': set('/keys/0/x_d', 1),
      'a certificate of the key': set('/keys/0/x5t', 'AAAA'),
      operations: all(drop('/keys/0/use'), set('/keys/0/key_ops', ['verify'])),
    }),
  ],
  'RFC7517-5-01': [
    ...bad('jwks/jwks', {
      'a list of keys alone': json((it: { keys: unknown }) => it.keys),
      'one key alone': json((it: { keys: unknown[] }) => it.keys[0]),
      'keys that are null': set('/keys', null),
      'keys by their names': set('/keys', (it: { kid: string }[]) => Object.fromEntries(it.map((key) => [key.kid, key]))),
      'text in quotes': json((it: unknown) => JSON.stringify(it)),
      'another name': json((it: { keys: unknown }) => ({ jwks: it.keys })),
      'a page': text('<!doctype html><title>keys</title>', 'text/html'),
    }),
    ...bad('metadata/issuer-metadata', { 'a list of keys for requests': set('/credential_request_encryption/jwks', (it: { keys: unknown }) => it.keys) }),
    ...fine('jwks/jwks', {
      'the media type of key sets': header('content-type', 'application/jwk-set+json'),
      'an unknown member': set('/x_more', 1),
      'a charset': header('content-type', 'application/json; charset=utf-8'),
    }),
  ],
  'RFC7515-4.1.6-03': [
    ...bad(foreignChain, {
      'a credential for a chain that does not hold': issued,
      'a credential for later for it': promised,
      'a credential for it as drafts had it': ofADraft,
      'a credential for it in a JWE': encryptedInstead,
      'a credential for it beside an error': issuedBeside(400, 'invalid_proof'),
      'a credential for it with status 201': issuedAs(201),
    }),
    ...fine(foreignChain, {
      'a proof that is not right, and where to read on': set('/error_uri', 'https://issuer.example/errors/x5c'),
      'a refusal in a charset': header('content-type', 'application/json; charset=utf-8'),
      'a nonce for DPoP beside it': header('dpop-nonce', 'c2FsdHNhbHRzYWx0'),
    }),
  ],
  'RFC7519-2-01': [
    ...bad('pre-authorized/credential', times),
    ...bad('jwt-vc/credential', { 'nbf as text, in a JWT': payload(credential, { nbf: '1795946400' }), 'exp in a JWT that is a truth value': payload(credential, { exp: true }) }),
    ...bad(signed, { 'nbf as text, in metadata': payload('', { nbf: '1795946400' }), 'iat in milliseconds, in metadata': payload('', { iat: 1795946400000 }) }),
    ...bad('encrypted/credential', { 'iat as text, encrypted': payload(credential, { iat: '1795946400' }) }),
    ...bad('deferred/deferred', { 'iat as text, later': payload(credential, { iat: '1795946400' }) }),
    ...fine('pre-authorized/credential', {
      'no iat': payload(credential, { iat: undefined }),
      'no exp': payload(credential, { exp: undefined }),
      'nbf in the past': payload(credential, { nbf: 1795946400 }),
      'another claim that is a date': payload(credential, { x_date: '2026-11-29' }),
    }),
    ...bad('code/credential', {
      'iat as a date in a disclosure': jwt(credential, (it) => {
        const disclosure = ['c2FsdHNhbHRzYWx0c2FsdA', 'iat', '2026-11-29T15:00:00Z']
        delete it.payload.iat
        it.disclosures.push(disclosure)
        it.payload._sd = [...it.payload._sd, it.digestOf(disclosure)].toSorted()
      }),
    }),
    ...bad('haip-signed/issuer-metadata#2', { 'exp as a date in signed metadata under HAIP': payload('', { exp: '2027-11-29T15:00:00Z' }) }),
    ...bad('jwt-vc-ld/credential', { 'nbf in milliseconds with JSON-LD': payload(credential, { nbf: 1795964400000 }) }),
    ...bad('status-jwt-vc/status-list', { 'iat as text in the list of a JWT VC': payload('', { iat: '1795964400' }) }),
    ...bad('deferred/deferred', { 'no exp but null, later': payload(credential, { exp: null }) }),
    ...bad('encrypted/credential', { 'exp as an object in a JWE': payload(credential, { exp: { seconds: 1821884400 } }) }),
    ...bad('batch/credential', { 'iat as a list in a second copy': payload('/credentials/1/credential', { iat: [1795964400] }) }),
    ...bad('vc-issuer/credential', { 'iat in microseconds': payload(credential, { iat: 1795964400000000 }) }),
    ...bad('haip/credential', { 'nbf that is true under HAIP': payload(credential, { nbf: true }) }),
    ...fine('vc-issuer/credential', { 'a quarter of a second': payload(credential, { iat: 1795964400.25 }) }),
    ...fine('code/credential', { 'an end in an exponent': writtenJwt(credential, 'payload', (json) => json.replace(/"exp":(\d+)00\b/, '"exp":$1e2')), 'a begin in 1970': payload(credential, { nbf: 0 }) }),
    ...fine('batch/credential', {
      'copies without a begin': (it) => {
        for (const at of [0, 1]) payload(`/credentials/${at}/credential`, { iat: undefined, nbf: undefined })(it)
      },
    }),
  ],
  'RFC7638-3-01': [
    ...bad('jwt-token/token', {
      'the thumbprint of another key': payload('/access_token', { cnf: { jkt: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs' } }),
      'a thumbprint by SHA-1': payload('/access_token', { cnf: { jkt: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmE' } }),
      empty: payload('/access_token', { cnf: { jkt: '' } }),
      'with padding': jwt('/access_token', (it) => {
        it.payload.cnf.jkt = `${it.payload.cnf.jkt}=`
      }),
      'in hexadecimal digits': jwt('/access_token', (it) => {
        it.payload.cnf.jkt = Buffer.from(it.payload.cnf.jkt, 'base64url').toString('hex')
      }),
      'in capitals': jwt('/access_token', (it) => {
        it.payload.cnf.jkt = String(it.payload.cnf.jkt).toUpperCase()
      }),
      'as a URI': jwt('/access_token', (it) => {
        it.payload.cnf.jkt = `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${it.payload.cnf.jkt}`
      }),
    }),
    ...fine('jwt-token/token', {
      'another member of cnf': jwt('/access_token', (it) => {
        it.payload.cnf['x5t#S256'] = 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2'
      }),
      'an unknown claim': payload('/access_token', { x_more: 1 }),
      'an unknown header': jwt('/access_token', (it) => {
        it.header.x_more = 1
      }),
    }),
  ],
}

function placed(where: string, shapes: ReturnType<typeof bad>): ReturnType<typeof bad> {
  return shapes.map(([verdict, what, place, alter]) => [verdict, `${what}, ${where}`, place, alter])
}
