import { bad, being, configuration, fine, type Kinds, mapped, signed, within } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { pretty, traced } from '../third-reader/words.ts'
import { type Alter, all, drop, payload, set } from '../verbs.ts'

const jwks = '/credential_request_encryption/jwks'
const keys = `${jwks}/keys`
/** Public keys of RFC 7517, Appendix A.1, and of RFC 8037, Appendix A.6: nobody's. */
const rsa = {
  kty: 'RSA',
  use: 'enc',
  alg: 'RSA-OAEP-256',
  kid: 'rsa-1',
  e: 'AQAB',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
}
const x25519 = { kty: 'OKP', crv: 'X25519', use: 'enc', alg: 'ECDH-ES', kid: 'okp-1', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' }

const algs = (type: string, value: unknown): Alter => set(`/proof_types_supported/${type}/proof_signing_alg_values_supported`, value)
const noAlgs = (type: string): Alter => drop(`/proof_types_supported/${type}/proof_signing_alg_values_supported`)
const subject =
  (make: (before: string) => unknown): Alter =>
  (it) =>
    it.jwt('', (jwt) => void (jwt.payload.sub = make(jwt.payload.sub)))
const subjects = (kinds: Readonly<Record<string, (before: string) => unknown>>): Kinds => mapped(kinds, subject)
const methods = (value: unknown): Alter => set('/code_challenge_methods_supported', value)

/** What the issuer and its server say of themselves. */
export const metadataShapes: Shapes = {
  'VCI-12.2.4-27': [
    ...bad('metadata/issuer-metadata', {
      'names by language in the second display': set('/display/1/name', { de: 'Testaussteller' }),
      'a third display with a number': set('/display/-', { locale: 'fr', name: 7 }),
      'a truth as the second name': set('/display/1/name', false),
    }),
    ...bad('haip-metadata/issuer-metadata', { 'names in a list, under HAIP': set('/display/0/name', ['issuer']) }),
    ...bad('several-servers/issuer-metadata', { 'nothing as the second name': set('/display/1/name', null) }),
    ...bad('signed-metadata/issuer-metadata#2', { 'a number as the second name, signed': signed(set('/display/1/name', 2)) }),
    ...fine('metadata/issuer-metadata', {
      'a display of no name': set('/display/-', { locale: 'fr' }),
      'a name in another script': set('/display/0/name', '発行者 “vcispec” 🪪'),
      'a name of an unknown object': set('/x_display', [{ name: 7 }]),
    }),
  ],
  'VCI-12.2.4-09': [
    ...bad('haip-metadata/issuer-metadata', { 'keys by their names, under HAIP': set(keys, (all: { kid: string }[]) => Object.fromEntries(all.map((it) => [it.kid, it]))) }),
    ...bad('metadata/issuer-metadata', {
      'a secret key alone': set(keys, [{ kty: 'oct', kid: 'k', alg: 'dir', k: 'GawgguFyGrWKav7AX4VKUg' }]),
      'a set in text': set(jwks, (it: object) => JSON.stringify(it)),
      'keys by another name': set(jwks, (it: { keys: unknown }) => ({ Keys: it.keys })),
    }),
    ...bad('signed-metadata/issuer-metadata#2', { 'keys in text, signed': signed(set(keys, (all: object[]) => all.map((it) => JSON.stringify(it)))) }),
    ...bad('encrypted/issuer-metadata', { 'an RSA key without its modulus': set(keys, [{ ...rsa, n: undefined }]) }),
    ...bad('language/issuer-metadata#2', { 'nothing in the list of keys, in German': set(keys, [null]) }),
    ...fine('metadata/issuer-metadata', { 'an RSA key': set(`${keys}/-`, rsa), 'a key of X25519': set(`${keys}/-`, x25519), 'a member that nobody knows in the key': set(`${keys}/0/x_more`, { a: 1 }) }),
  ],
  'VCI-12.2.4-41': [
    ...bad('haip-metadata/issuer-metadata', { 'a truth, under HAIP': configuration('dc+sd-jwt')(algs('jwt', true)) }),
    ...bad('metadata/issuer-metadata', {
      ...within(configuration('jwt_vc_json'), { 'no alg for a JWT VC': algs('jwt', []) }),
      ...within(configuration('ldp_vc'), { 'a list of lists': algs('jwt', [['ES256']]) }),
      ...within(configuration('jwt_vc_json-ld'), { 'objects of algs': algs('jwt', [{ alg: 'ES256' }]) }),
      ...within(configuration('dc+sd-jwt'), { 'text of a presentation': algs('di_vp', 'eddsa-rdfc-2022'), 'nothing of attestations': algs('attestation', null) }),
    }),
    ...bad('signed-metadata/issuer-metadata#2', { 'none for an mdoc, signed': signed(configuration('mso_mdoc')(noAlgs('jwt'))) }),
    ...fine(
      'metadata/issuer-metadata',
      within(configuration('dc+sd-jwt'), {
        'two curves': algs('jwt', ['ES256', 'ES256K']),
        'no attestations': drop('/proof_types_supported/attestation'),
        'a member that nobody knows': set('/proof_types_supported/jwt/x_more', []),
      }),
    ),
  ],
  'VCI-12.2.3-04': [
    ...bad(
      'signed-metadata/issuer-metadata#2',
      subjects({
        'a space behind': (it) => `${it} `,
        'an object': (it) => ({ id: it }),
        'an empty text': () => '',
        'by http': (it) => it.replace('https:', 'http:'),
        'with a query': (it) => `${it}?locale=en`,
        'without its port': (it) => it.replace(/:\d+/, ''),
        'with a letter percent-encoded': (it) => it.replace(/.$/, (last) => `%${last.charCodeAt(0).toString(16)}`),
      }),
    ),
    ...bad('haip-signed/issuer-metadata#2', subjects({ 'a number, under HAIP': () => 1, 'a fragment, under HAIP': (it) => `${it}#issuer` })),
    ...fine('signed-metadata/issuer-metadata#2', { 'signed by somebody who vouches': payload('', { iss: 'https://federation.example' }), 'an id of the JWT and a claim more': payload('', { jti: 'b1', 'urn:x:y': 1 }) }),
    ...fine('haip-signed/issuer-metadata#2', { 'headers of a proxy, under HAIP': traced }),
  ],
  'HAIP-4-02': [
    ...bad('haip-metadata/as-metadata', being('/code_challenge_methods_supported', { 'a method in text': 'S256', 'a method with a space': ['S256 '], 'a method in a list': [['S256']], 'methods by name': { S256: true } })),
    ...bad('haip/as-metadata', { 'another hash, on the way to a credential': methods(['S512', 'plain']) }),
    ...fine('haip-metadata/as-metadata', { 'a method that nobody knows': methods(['S512', 'S256']), 'metadata in lines': pretty }),
    ...fine('haip/as-metadata', { 'headers of a proxy, on the way': all(traced) }),
  ],
}
