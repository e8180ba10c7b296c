import { bad, fine } from './metadata/kinds.ts'
import type { Shapes } from './shape.ts'
import { set, text, writtenJwe, writtenJwt } from './verbs.ts'

const credential = '/credentials/0/credential'
const signed = 'signed-metadata/issuer-metadata#2'
const ec = 'jwt-vc-ld/did-document'

/** The first member of this name comes once more, before it. */
const twice =
  (name: string, value: unknown = 1) =>
  (json: string) =>
    json.replace(`"${name}":`, () => `"${name}":${JSON.stringify(value)},"${name}":`)
/** Written in letters of its own, it is the same name. */
const escaped = (name: string) => (json: string) => json.replace(`"${name}":`, () => `"\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}":1,"${name}":`)
const marked = (json: string) => `\uFEFF${json}`
const spaced = (json: string) => ` ${json.replaceAll('":', '" : ')}\n`
const within = (json: string) => json.replace(/^\{/, '{"x_more":{"a":1,"b":{"a":2}},')

/** @see https://www.rfc-editor.org/rfc/rfc8259 and RFCs 7515, 7516, 7517, 7519, Section 4 */
export const jsonShapes: Shapes = {
  'RFC8259-4-01': [
    ...bad('pre-authorized/nonce', { 'one nonce, and another': text(twice('c_nonce', 'x')) }),
    ...bad('code/par', { 'two lifetimes': text(twice('expires_in')) }),
    ...bad('pre-authorized/credential', { 'two notification ids': text(twice('notification_id', 'x')) }),
    ...bad('refusal of an unknown transaction id', { 'two errors': text(twice('error', 'invalid_request')) }),
    ...bad('encrypted/credential', { 'two lists in a JWE': writtenJwe('content', twice('credentials', [])) }),
    ...fine('pre-authorized/nonce', { 'white space': text(spaced), 'one name in two objects': text(within) }),
    ...fine('metadata/issuer-metadata', { 'white space in metadata': text(spaced) }),
  ],
  'RFC8259-8.1-01': [
    ...bad('pre-authorized/nonce', { 'before a nonce': text(marked) }),
    ...bad('code/token', { 'before a token': text(marked) }),
    ...bad('jwks/jwks', { 'before keys': text(marked) }),
    ...bad('refusal of an unknown transaction id', { 'before an error': text(marked) }),
    ...bad('encrypted/credential', { 'before what is in a JWE': writtenJwe('content', marked) }),
    ...bad('pre-authorized/credential', { 'before claims': writtenJwt(credential, 'payload', marked) }),
    ...bad(signed, { 'before the header of metadata': writtenJwt('', 'header', marked) }),
    ...bad('status/status-list', { 'before the claims of a list': writtenJwt('', 'payload', marked) }),
    ...fine('pre-authorized/nonce', { 'white space before it': text(spaced), 'the character within a text': set('/c_nonce', (it: string) => `${it}\uFEFF`.slice(0, -1)) }),
    ...fine('metadata/issuer-metadata', { 'a name in many letters': set('/display/0/name', 'Ä\uFEFFß 発行者') }),
  ],
  'RFC7515-4-01': [
    ...bad('pre-authorized/credential', {
      'alg twice': writtenJwt(credential, 'header', twice('alg', 'none')),
      'typ twice, once in other letters': writtenJwt(credential, 'header', escaped('typ')),
    }),
    ...bad('jwt-vc/credential', { 'alg twice in a JWT VC': writtenJwt(credential, 'header', twice('alg', 'none')) }),
    ...bad(signed, { 'typ twice in metadata': writtenJwt('', 'header', twice('typ', 'JWT')) }),
    ...bad('status/status-list', { 'alg twice in a list': writtenJwt('', 'header', twice('alg', 'none')) }),
    ...fine('pre-authorized/credential', { 'white space in a header': writtenJwt(credential, 'header', spaced), 'one name in an object': writtenJwt(credential, 'header', within) }),
    ...fine(signed, { 'white space in the header of metadata': writtenJwt('', 'header', spaced) }),
  ],
  'RFC7516-4-01': [
    ...bad('encrypted/credential', {
      'enc twice': writtenJwe('header', twice('enc', 'A256GCM')),
      'alg twice': writtenJwe('header', twice('alg', 'dir')),
      'alg twice, once in other letters': writtenJwe('header', escaped('alg')),
    }),
    ...bad('encrypted-anew/deferred', { 'alg twice, later': writtenJwe('header', twice('alg', 'dir')) }),
    ...fine('encrypted/credential', { 'white space': writtenJwe('header', spaced), 'a name in an object': writtenJwe('header', within), 'white space in what it holds': writtenJwe('content', spaced) }),
  ],
  'RFC7517-4-03': [
    ...bad('jwks/jwks', { 'kty twice': text(twice('kty', 'RSA')), 'kid twice': text(twice('kid', 'x')) }),
    ...bad('pre-authorized/credential', { 'crv twice in cnf': writtenJwt(credential, 'payload', twice('crv', 'P-384')) }),
    ...bad(ec, { 'crv twice in a DID document': text(twice('crv', 'P-384')) }),
    ...bad('metadata/issuer-metadata', { 'kty twice in metadata': text(twice('kty', 'RSA')) }),
    ...fine('jwks/jwks', { 'white space': text(spaced), 'names of another object': text(within) }),
    ...fine(ec, { 'white space in a DID document': text(spaced) }),
  ],
  'RFC7517-5-02': [
    ...bad('jwks/jwks', { 'keys twice': text(twice('keys', [])), 'keys twice, once in other letters': text(escaped('keys')) }),
    ...bad('metadata/issuer-metadata', { 'keys twice in metadata': text(twice('keys', [])) }),
    ...bad(signed, { 'keys twice in signed metadata': writtenJwt('', 'payload', twice('keys', [])) }),
    ...bad('vc-issuer/jwt-vc-issuer', { 'keys twice at an issuer of VCs': text(twice('keys', [])) }),
    ...fine('jwks/jwks', { 'white space': text(spaced), 'names of another object': text(within), 'a member more': set('/x_more', { keys: [] }) }),
    ...bad('jwks/jwks', {
      'a member twice that nobody knows': text(twice('x_vcispec_unknown', 'again')),
      'keys in front and once more behind': text((json) => json.replace(/\}$/, ',"keys":[]}')),
      'the same keys twice': text((json) => json.replace(/^\{/, () => `{"keys":${JSON.stringify(JSON.parse(json).keys)},`)),
    }),
    ...bad('language/issuer-metadata#2', { 'keys twice in German': text(twice('keys', null)) }),
    ...bad('haip-signed/issuer-metadata#2', { 'a member twice in signed metadata under HAIP': writtenJwt('', 'payload', (json) => json.replace('"jwks":{', '"jwks":{"x":1,"x":1,')) }),
    ...bad('vc-issuer-slash/jwt-vc-issuer', { 'keys twice, in other letters, at an issuer of VCs': text(escaped('keys')) }),
    ...fine('jwks/jwks', { 'names that differ in a capital': text((json) => json.replace(/^\{/, '{"Keys":[],"KEYS":[],')), 'a text that reads like a member': set('/x_more', '"keys":[],"keys":[]') }),
    ...fine('metadata/issuer-metadata', { 'keys once, in other letters': text((json) => json.replace('"keys":', '"\\u006beys":')), 'one name in a set and its key': text((json) => json.replace('"jwks":{', '"jwks":{"kid":"of the set",')) }),
  ],
  'RFC7519-4-01': [
    ...bad('pre-authorized/credential', {
      'vct twice': writtenJwt(credential, 'payload', twice('vct', 'https://issuer.example/other')),
      'cnf twice, once in other letters': writtenJwt(credential, 'payload', escaped('cnf')),
    }),
    ...bad('jwt-vc/credential', { 'iss twice in a JWT VC': writtenJwt(credential, 'payload', twice('iss', 'x')) }),
    ...bad(signed, { 'sub twice in metadata': writtenJwt('', 'payload', twice('sub', 'x')) }),
    ...bad('status/status-list', { 'exp twice in a list': writtenJwt('', 'payload', twice('exp')) }),
    ...fine('pre-authorized/credential', { 'white space in claims': writtenJwt(credential, 'payload', spaced), 'a name of claims in an object': writtenJwt(credential, 'payload', within) }),
    ...fine(signed, { 'white space in the claims of metadata': writtenJwt('', 'payload', spaced) }),
  ],
}
