import { gzipSync } from 'node:zlib'
import { compactJwe } from '../answers.ts'
import { changed, claims, decoy, discloses, first, hidden, moreClaims, otherOrder, sd } from '../formats/sd-jwt-words.ts'
import { bad, fine, mapped } from '../metadata/kinds.ts'
import type { AnswerDraft, Shapes } from '../shape.ts'
import { credentialAs, pretty, traced } from '../third-reader/words.ts'
import { type Alter, all, cwt, header, json, payload, protectedHeader, set, text, writtenJwt } from '../verbs.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Any = any

const base64url = (it: string) => Buffer.from(it).toString('base64url')
const [jweHeader, , iv, ciphertext, tag] = compactJwe.split('.')
const generalJwe = { protected: jweHeader, recipients: [{ header: { kid: 'wallet' } }], iv, ciphertext, tag }
const sealedAs = (type: string | undefined): Alter => all(text(compactJwe), header('content-type', type))
const interval = (value: unknown): Alter => set('/interval', value)

const body =
  (make: (before: string) => string): Alter =>
  (it) => {
    it.text = make(Buffer.from(it.body).toString())
  }
const bytes =
  (make: (before: Uint8Array) => Uint8Array): Alter =>
  (it) => {
    it.bytes = make(it.body)
  }
const cborBytes = (before: Uint8Array): Uint8Array => {
  const length = before.length
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 255]
  return new Uint8Array([...head, ...before])
}

const described =
  (path: readonly unknown[], change: (claim: Any) => void): Alter =>
  (it: AnswerDraft) => {
    const found = it.json.claims.find((claim: Any) => JSON.stringify(claim.path) === JSON.stringify(path))
    if (!found) throw new Error(`there is nothing to alter: no ${JSON.stringify(path)}`)
    change(found)
  }
const never = (...path: readonly unknown[]): Alter => described(path, (claim) => void (claim.sd = 'never'))
const oneMore = (claim: object): Alter => set('/claims/-', claim)

const twice = (pointer: string, member: string): Alter => writtenJwt(pointer, 'payload', (it) => it.replace(/^\{/, `{${member},`))
const vc = (it: object): string => JSON.stringify(it)

/** Credentials of each format, their types and their status. */
export const credentialShapes: Shapes = {
  'VCI-8.3-16': [
    ...bad('mdoc/credential', { 'a JWE around an mdoc': sealedAs('application/jwt') }),
    ...bad('two-credentials/credential#2', { 'a JWE around the second of two': sealedAs('application/jose') }),
    ...bad('jwt-vc/credential', { 'a JWE of no media type': sealedAs(undefined) }),
    ...bad('haip/credential', { 'a JWE nobody asked for, under HAIP': sealedAs('application/jwt') }),
    ...bad('unknown-asked/credential', { 'a JWE for several recipients': all(json(generalJwe), header('content-type', 'application/jose+json')) }),
    ...bad('deferred/credential', { 'a transaction in a JWE nobody asked for': sealedAs('application/jwt') }),
    ...fine('pre-authorized/credential', { 'a JWE in a member that nobody knows': set('/x_backup', compactJwe), 'an answer in lines': pretty }),
    ...fine('deferred/credential', { 'headers of a proxy': traced }),
  ],
  'TSL-8.2-03': [
    ...bad('haip-status/status-list', { 'a JWT in a member, under HAIP': body((it) => JSON.stringify({ status_list_token: it })) }),
    ...bad('status-jwt-vc/status-list', { 'a JWT in a form': body((it) => `token=${it}`), 'a JWT in armour': body((it) => `-----BEGIN JWT-----\n${it}\n-----END JWT-----\n`) }),
    ...bad('status-lists/status-list', { 'a JWT as a data URI': body((it) => `data:application/statuslist+jwt,${it}`) }),
    ...bad('status-mdoc/status-list', {
      'a CWT in a byte string': bytes(cborBytes),
      'the bytes of a CWT in a list': (it) => all(text(JSON.stringify([...it.body])))(it),
      'a CWT packed once more': bytes((it) => new Uint8Array(gzipSync(it))),
    }),
    ...fine('status/status-list', { 'a life of a list': payload('', { ttl: 43200 }), 'claims that nobody knows': payload('', { 'urn:x:y': [1] }) }),
    ...fine('status-mdoc/status-list', { 'a claim that nobody knows, in CBOR': cwt(({ claims: all }) => void all.set(-70000, 'x')) }),
  ],
  'VCI-A.3.4-01': [
    ...bad('deferred-batch/deferred', { 'a truth value as the third': set('/credentials/2/credential', true) }),
    ...bad('two-credentials/credential#1', credentialAs({ 'CBOR in base64url': () => Buffer.from('a26a6e616d65537061636573a06a697373756572417574688440a04040', 'hex').toString('base64url') })),
    ...bad('haip/credential', credentialAs({ 'two parts and a tilde': (it) => `${it.split('.').slice(0, 2).join('.')}~` })),
    ...bad('disclosures/credential', credentialAs({ 'disclosures alone': (it) => it.split('~').slice(1).join('~') })),
    ...bad('p1-flow/credential', credentialAs({ 'a tilde alone': () => '~', 'words and a tilde': () => 'a credential for Erika~' })),
    ...bad('pre-authorized/credential', credentialAs({ 'a JWE and a tilde': () => `${compactJwe}~`, 'claims in a list': (it) => it.replace(/\.[^.]+\./, `.${base64url('[]')}.`) })),
    ...fine('plain/credential', { 'an answer in lines': pretty }),
    ...fine('haip/credential', { 'claims in another order': otherOrder }),
    ...fine('deferred-batch/deferred', { 'headers of a proxy': traced }),
  ],
  'VCI-8.3-05': [
    ...bad('mdoc/credential', { 'an interval beside an mdoc': interval(5) }),
    ...bad('haip/credential', { 'an interval of less than nothing, under HAIP': interval(-1) }),
    ...bad('two-credentials/credential#1', { 'an interval beside the first of two': interval(86400) }),
    ...bad('jwt-vc/credential', { 'an interval of a truth': interval(false) }),
    ...bad('ldp-vc/credential', { 'intervals in a list': interval([5, 10]) }),
    ...bad('unbound/credential', { 'a broken interval beside a credential of no key': interval(0.5) }),
    ...fine('mdoc/credential', { 'an interval in other letters': set('/Interval', 5) }),
    ...fine('two-credentials/credential#1', { 'an interval in a member': set('/polling', { interval: 5 }) }),
    ...fine('ldp-vc/credential', { 'how often to ask for its status': set('/status_interval', 3600) }),
  ],
  'SDJWTVC-9.4-02': [
    ...bad('type/credential', { 'ages that the holder may leave out': hidden('age_equal_or_over') }),
    ...bad('type/type-metadata', {
      'one age that the type never hides': never('age_equal_or_over', '65'),
      'a locality that the type never hides': never('address', 'locality'),
      'a family name that the type never hides': never('family_name'),
      'a given name that is described once more': oneMore({ path: ['given_name'], sd: 'never' }),
      'the first nationality': oneMore({ path: ['nationalities', 0], sd: 'never' }),
    }),
    ...fine('type/credential', {
      'a claim that the type does not know, hidden': sd((it) => discloses(it, it.payload, ['salt-of-nickname-0123456789', 'nickname', 'E.'])),
      'a decoy': decoy,
      'a longer salt': sd((it) => changed(it, 0, [`${it.disclosures[0][0]}-and-more`, ...it.disclosures[0].slice(1)])),
    }),
  ],
  'RFC7519-4-01': [
    ...bad('haip/credential', { 'exp twice, under HAIP': twice(first, '"exp":1') }),
    ...bad('deferred/deferred', { 'iss twice, later': twice(first, '"iss":"https://issuer.example"') }),
    ...bad('haip-copies/credential#3', { '_sd_alg twice in the second copy': twice('/credentials/1/credential', '"_sd_alg":"sha-256"') }),
    ...bad('haip-signed/issuer-metadata#2', { 'a claim of metadata twice, under HAIP': twice('', '"iat":1,"x_more":1,"x_more":1') }),
    ...bad('status-jwt-vc/status-list', { 'sub twice, once in other letters': twice('', '"s\\u0075b":"x"') }),
    ...bad('jwt-vc/credential', { 'an unknown claim twice': twice(first, '"urn:x:y":1,"urn:x:y":1') }),
    ...fine('status/status-list', { 'a name that is escaped': writtenJwt('', 'payload', (it) => it.replace('"sub":', '"s\\u0075b":')) }),
    ...fine('jwt-vc/credential', { 'a claim in other capitals': twice(first, '"ISS":"x","Iss":"y"') }),
    ...fine('haip/credential', { 'names of claims in a list': twice(first, '"x_more":["exp","exp",{"exp":1}]') }),
  ],
  'VCI-A.1.2.4-02': [
    ...bad(
      'ldp-vc/credential',
      mapped(
        {
          'percent-encoded': (it: object) => encodeURIComponent(vc(it)),
          'in hexadecimal digits': (it: object) => Buffer.from(vc(it)).toString('hex'),
          packed: (it: object) => gzipSync(vc(it)).toString('base64url'),
          'text of text': (it: object) => JSON.stringify(vc(it)),
          'a JWT around it': (it: object) => `${base64url('{"alg":"ES256"}')}.${base64url(vc(it))}.AAAA`,
          'in an envelope': (it: object) => ({ '@context': 'https://www.w3.org/ns/credentials/v2', id: `data:application/vc;base64,${Buffer.from(vc(it)).toString('base64')}`, type: 'EnvelopedVerifiableCredential' }),
        },
        (make) => set(first, make),
      ),
    ),
    ...fine('ldp-vc/credential', {
      'an answer in lines': pretty,
      'headers of a proxy': traced,
      'members of the proof in another order': set(`${first}/proof`, (it: object) => Object.fromEntries(Object.entries(it).toReversed())),
    }),
  ],
  'P1-FLOW-03': [
    ...bad('p1-flow-code/credential', {
      'all in the open, by code': sd((it) => {
        for (const [, name, value] of it.disclosures.splice(0)) it.payload[name] = value
        delete it.payload._sd
        delete it.payload._sd_alg
      }),
    }),
    ...bad('p1-by-qr/credential', { 'the disclosures left out, by the QR image': sd((it) => void it.disclosures.splice(0)) }),
    ...bad('p1-queued/credential', {
      'digests of other disclosures': sd((it) => {
        it.payload._sd = it.disclosures.map((_, at) => it.digestOf(['salt', 'name', at]))
      }),
    }),
    ...bad('p1-ruled/credential', {
      'digests by another name': sd((it) => {
        it.payload.digests = it.payload._sd
        delete it.payload._sd
      }),
    }),
    ...bad('p1-by-url/credential', {
      'digests in hexadecimal digits': sd((it) => {
        it.payload._sd = it.payload._sd.map((digest: string) => Buffer.from(digest, 'base64url').toString('hex'))
      }),
    }),
    ...fine('p1-flow-code/credential', { 'more claims': moreClaims, 'a kid of its own': protectedHeader(first, { kid: 'signer-7' }) }),
    ...fine('p1-queued/credential', { 'a longer salt': sd((it) => changed(it, 0, [`${it.disclosures[0][0]}-and-more`, ...it.disclosures[0].slice(1)])) }),
    ...fine('p1-by-qr/credential', { 'a claim more': claims({ x_more: { a: 1 } }) }),
  ],
}
