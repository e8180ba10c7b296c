import { html } from '../answers.ts'
import { bad, being, fine, signed } from '../metadata/kinds.ts'
import type { JwtShape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, jwt, protectedHeader, refused, set, status, text } from '../verbs.ts'
import { nothing, pretty, traced } from './words.ts'

const type = (value: string | undefined) => header('content-type', value)
const languages = (value: string) => header('content-language', value)
const keys = '/credential_request_encryption/jwks/keys'
/** RFC 7748, Section 6.1: Alice's. */
const x25519 = { kty: 'OKP', crv: 'X25519', x: 'hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo', kid: 'okp-1', alg: 'ECDH-ES', use: 'enc' }
const rsa = { kty: 'RSA', n: Buffer.alloc(256, 0xc3).toString('base64url'), e: 'AQAB', kid: 'rsa-1', alg: 'RSA-OAEP-256', use: 'enc' }
const one = Buffer.alloc(32, 7).toString('base64url')
const head = (members: Readonly<Record<string, unknown>>) => protectedHeader('', members)
const mac = (alg: string): Alter =>
  jwt('', (it: JwtShape) => {
    it.header.alg = alg
    it.signature = 'broken'
  })
const attesting = '/client_attestation_signing_alg_values_supported'
const proving = '/client_attestation_pop_signing_alg_values_supported'
const set5 = '/jwks'
const unreachable = {
  'a page behind a sign-in': html(401),
  'a page that is forbidden': html(403),
  'nothing, with 204': nothing(204),
  'an error in JSON': refused(400, 'invalid_request'),
  'metadata in a list': json((it: object) => [it]),
  'metadata elsewhere': all(status(302), header('location', 'https://as.example/metadata'), text('')),
}
const jsonInstead: Alter = (it) => {
  it.json = it.others('issuer-metadata')[0]?.json
  it.text = JSON.stringify(it.json)
  it.headers['content-type'] = 'application/json'
}

/** Metadata of issuers and authorization servers, and what stands beside it. */
export const metadataShapes: Shapes = {
  'VCI-12.2.2-04': [
    ...bad('own-domain/issuer-metadata', { 'JSON as text, at a host': type('text/plain'), 'JSON as a JWT, at a host': type('application/jwt') }),
    ...bad('pre-authorized/issuer-metadata', {
      'a JWT that is called JSON': text((it) => `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(it).toString('base64url')}.AAAA`),
      'a JWT as a text of JSON': text((it) => `"eyJhbGciOiJFUzI1NiJ9.${Buffer.from(it).toString('base64url')}.AAAA"`),
    }),
    ...bad('metadata/issuer-metadata', { 'JSON as HAL': type('application/hal+json'), 'nothing that is acceptable': html(406) }),
    ...fine('signed-metadata/issuer-metadata#2', { 'JSON though a JWT is preferred': jsonInstead }),
    ...fine('own-domain/issuer-metadata', { 'JSON in lines, at a host': pretty }),
    ...fine('language/issuer-metadata#2', { 'headers of a proxy, in German': traced }),
  ],
  // Another answer at that address shows that JSON can be had.
  'VCI-12.2.2-05': bad('language/issuer-metadata#2', { 'JSON of its own type, in German': type('application/openid-credential-issuer+json'), 'JSON as a stream of bytes, in German': type('application/octet-stream') }),
  'HAIP-7-02': [
    ...bad('haip-metadata/as-metadata', {
      ...being(attesting, {
        'attestations: names in a text': 'ES256 ES384',
        'attestations: another curve': ['ES256K'],
        'attestations: RSA alone': ['RS256', 'PS256'],
        'attestations: a number of COSE': [-7],
        'attestations: a list in a list': [['ES256']],
      }),
      ...being(proving, { 'proofs: another curve': ['ES384', 'EdDSA'], 'proofs: a space behind it': ['ES256 '], 'proofs: by name': { ES256: true } }),
    }),
    ...bad('haip/as-metadata', { 'attestations on the way to a credential: RSA alone': set(attesting, ['RS256']) }),
    ...bad('haip-refresh/as-metadata', { 'proofs on the way to a refreshed token: EdDSA alone': set(proving, ['EdDSA']) }),
    ...fine('haip-metadata/as-metadata', {
      'a fully specified name beside it': all(set(attesting, ['ESP256', 'ES256']), set(proving, ['ES256', 'ESP256'])),
      'metadata in lines': pretty,
      'another way to authenticate, and its algorithms': all(set('/token_endpoint_auth_methods_supported', ['attest_jwt_client_auth', 'private_key_jwt']), set('/token_endpoint_auth_signing_alg_values_supported', ['ES256'])),
    }),
  ],
  'VCI-12.2.4-10': [
    ...bad('metadata/issuer-metadata', {
      'the private half of X25519': set(`${keys}/-`, { ...x25519, d: 'dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo' }),
      'all of an RSA key': set(`${keys}/-`, { ...rsa, d: one, p: one, q: one, dp: one, dq: one, qi: one }),
      'other primes alone': set(`${keys}/-`, { ...rsa, oth: [{ r: one, d: one, t: one }] }),
      'a shared secret beside an EC key': set(`${keys}/0/k`, one),
    }),
    ...bad('haip-metadata/issuer-metadata', { 'the private half of X25519, under HAIP': set(`${keys}/-`, { ...x25519, d: one }) }),
    ...bad('haip-signed/issuer-metadata#2', { 'a private EC key, signed under HAIP': signed(set(`${keys}/0/d`, one)) }),
    ...bad('encrypted/issuer-metadata', { 'a prime of RSA, on the way to an encrypted credential': set(`${keys}/-`, { ...rsa, p: one }) }),
    ...bad('several-servers/issuer-metadata#2', { 'a shared secret, with several servers': set(`${keys}/-`, { kty: 'oct', k: one, kid: 'o', alg: 'dir' }) }),
    ...fine('metadata/issuer-metadata', { 'an X25519 key': set(`${keys}/-`, x25519), 'a key with its times': set(`${keys}/0/exp`, 1900000000), 'a member that begins with d': set(`${keys}/0/display`, 'd') }),
  ],
  'VCI-12.2.2-09': [
    ...bad('language/issuer-metadata#2', {
      'a locale of POSIX with a charset': languages('de_DE.UTF-8'),
      'languages with a semicolon': languages('de; en'),
      'languages with a space': languages('de en'),
      'a language in quotes': languages('"de"'),
      'nine letters': languages('abcdefghi'),
      'nine letters behind': languages('de-abcdefghi'),
      'an underscore in the third': languages('en, de, pt_BR'),
    }),
    ...bad('metadata/issuer-metadata', { 'a locale of POSIX, unasked': languages('en_GB') }),
    ...bad('signed-metadata/issuer-metadata#2', { 'a locale of POSIX, signed': languages('en_US') }),
    // The registry grows: a language that nobody knows is a warning, as in a locale.
    ['warns', 'a country for a language', 'language/issuer-metadata#2', languages('jp')],
    ['warns', 'a country for the second', 'language/issuer-metadata#2', languages('en, dk')],
    ['warns', 'the name of a language, at a host', 'own-domain/issuer-metadata', languages('english-language')],
    ...fine('language/issuer-metadata#2', { 'a region by number': languages('es-419'), 'a language of three letters': languages('gsw'), 'a dialect': languages('sl-rozaj'), 'an old spelling': languages('de-CH-1901') }),
    ...fine('metadata/issuer-metadata', { 'languages, unasked': languages('en,de') }),
  ],
  'VCI-12.2.3-02': [
    ...bad('signed-metadata/issuer-metadata#2', {
      'a MAC in small letters': mac('hs256'),
      'the longest MAC': mac('HS512'),
      'no algorithm, mixed letters': mac('None'),
      'an empty algorithm': mac(''),
      'algorithms in a list': head({ alg: ['none'] }),
    }),
    // COSE has it, JOSE has not: nobody knows what it is.
    ['warns', 'a MAC that is cut short', 'signed-metadata/issuer-metadata#2', mac('HS256/64')],
    ...bad('haip-signed/issuer-metadata#2', {
      'a MAC under HAIP': mac('HS256'),
      'no signature under HAIP': jwt('', (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    }),
    ...fine('signed-metadata/issuer-metadata#2', {
      'the name of a key': head({ kid: 'HS256' }),
      'a time more': jwt('', (it, { now }) => {
        it.payload.exp = now + 9000
      }),
      'an address of keys': head({ jku: 'https://issuer.example/none' }),
    }),
  ],
  'SDJWTVC-5.2-03': [
    ...bad('vc-issuer/jwt-vc-issuer', {
      'an empty set': set(set5, {}),
      'keys that are a set': set(set5, (it: { keys: unknown }) => it.keys),
      'a set as text': set(set5, (it: object) => JSON.stringify(it)),
      'keys at the top': json(({ jwks, ...rest }: { jwks: { keys: unknown } }) => ({ ...rest, keys: jwks.keys })),
      'an address of nothing beside keys': set('/jwks_uri', null),
      'an empty address beside keys': set('/jwks_uri', ''),
      'a set by another name': json(({ jwks, ...rest }: { jwks: unknown }) => ({ ...rest, JWKS: jwks })),
    }),
    ...bad('vc-issuer-slash/jwt-vc-issuer', { 'neither, for a name with a slash': drop(set5), 'both, for a name with a slash': set('/jwks_uri', 'https://issuer.example/jwks') }),
    ...fine('vc-issuer/jwt-vc-issuer', { 'a second key': set('/jwks/keys/-', { ...rsa, use: 'sig', alg: 'PS256' }), 'a set in lines': pretty, 'members of a key': set('/jwks/keys/0/key_ops', ['verify']) }),
  ],
  'HAIP-4.1-07': [
    ...bad('haip/issuer-metadata', { 'no nonces on the way to a credential': drop('/nonce_endpoint') }),
    ...bad('haip-metadata/issuer-metadata', {
      'nonces at no text': set('/nonce_endpoint', ''),
      'nonces at a truth': set('/nonce_endpoint', true),
      'nonces by a name of drafts': json(({ nonce_endpoint, ...rest }: Record<string, unknown>) => ({ ...rest, c_nonce_endpoint: nonce_endpoint })),
      'nonces within endpoints': json(({ nonce_endpoint, ...rest }: Record<string, unknown>) => ({ ...rest, endpoints: { nonce_endpoint } })),
    }),
    ...bad('haip-signed/issuer-metadata#2', { 'no nonces, signed': signed(drop('/nonce_endpoint')), 'nonces at nothing, signed': signed(set('/nonce_endpoint', null)) }),
    ...bad('haip-status/issuer-metadata', { 'nonces at a relative address': set('/nonce_endpoint', '../nonce') }),
    ...fine('haip-metadata/issuer-metadata', { 'nonces at a port': set('/nonce_endpoint', 'https://issuer.example:8443/nonce'), 'nonces at an address': set('/nonce_endpoint', 'https://[2001:db8::7]/n'), 'metadata in lines': pretty }),
  ],
  'VCI-12.2.4-03': [
    ...bad('several-servers/as-metadata#2', unreachable),
    ...bad('several-servers-direct/as-metadata#1', { 'metadata of the first: nothing there': html(404), 'metadata of the first: a failure': html(500) }),
    ...bad('several-servers/as-metadata#1', { 'metadata of the first: an issuer with a slash': set('/issuer', (it: string) => `${it}/`) }),
    ...fine('several-servers/as-metadata#2', { 'metadata in lines': pretty, 'headers of a proxy': traced, 'a charset of metadata': type('application/json; charset=UTF-8') }),
  ],
  'VCI-8.3-04': [
    ...bad('encrypted-deferred/credential', { 'no interval': drop('/interval'), 'a negative interval': set('/interval', -30) }),
    ...bad('deferred/credential', {
      'a period of ISO 8601': set('/interval', 'PT30S'),
      'an interval of no letters': set('/interval', ''),
      'an interval of false': set('/interval', false),
      'an interval as an object': set('/interval', { seconds: 30 }),
      'zero point zero': set('/interval', 0),
    }),
    ...bad('deferred-batch/credential', { 'a lifetime instead of an interval': json(({ interval, ...rest }: Record<string, unknown>) => ({ ...rest, expires_in: interval })) }),
    ...fine('deferred/credential', { 'one second': set('/interval', 1), 'a year': set('/interval', 31_536_000) }),
    ...fine('encrypted-deferred/credential', { 'an interval in front': json(({ interval, ...rest }: Record<string, unknown>) => ({ interval, ...rest })) }),
  ],
}
