import type { Shapes } from '../shape.ts'
import { type Alter, drop, jwt, protectedHeader, set } from '../verbs.ts'
import { first } from './sd-jwt-words.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Any = any
const J = 'jwt-vc/credential'
const JL = 'jwt-vc-ld/credential'
const L = 'ldp-vc/credential'
const payload = (change: (payload: Any) => unknown): Alter => jwt(first, (it) => change(it.payload))
const vc = (change: (vc: Any, payload: Any) => unknown): Alter => jwt(first, (it) => change(it.payload.vc, it.payload))
/** A member of the credential with a Data Integrity proof. */
const ld = (name: string, value: unknown): Alter => set(`${first}/${name}`, value)
/** Named as a JWT names it, too (VCDM 1.1, Section 6.3.1). */
const named = (id: string): Alter => vc((it, all) => Object.assign(all, { jti: id, vc: { ...it, id } }))
/** The end of 2039, as said. */
const ends = (expirationDate: unknown): Alter => vc((it, all) => Object.assign(all, { exp: 2208988800, vc: { ...it, expirationDate } }))
const jsonLd = 'https://www.w3.org/2018/credentials/v1'

/** @see https://www.w3.org/TR/vc-data-model/#basic-concepts */
export const vcdmShapes: Shapes = {
  'VCDM-4.1-01': [
    ['violates', 'no context', J, vc((it) => delete it['@context'])],
    ['violates', 'an empty list', J, vc((it) => (it['@context'] = []))],
    ['violates', 'another context alone', J, vc((it) => (it['@context'] = ['https://issuer.example/v1']))],
    ['violates', 'the base context second', JL, vc((it) => it['@context'].unshift('https://issuer.example/v1'))],
    ['violates', 'the base context last', JL, vc((it) => it['@context'].reverse())],
    ['violates', 'the base context without TLS', J, vc((it) => (it['@context'] = ['http://www.w3.org/2018/credentials/v1']))],
    ['violates', 'the base context with a slash', J, vc((it) => (it['@context'] = [`${jsonLd}/`]))],
    ['violates', 'an object first', L, ld('@context', (it: unknown[]) => it.toReversed())],
    ['violates', 'no context with a proof', L, drop(`${first}/@context`)],
    ['violates', 'a context that is null', L, ld('@context', null)],
    [
      'violates',
      'context without its at sign',
      J,
      vc((it) => {
        it.context = it['@context']
        delete it['@context']
      }),
    ],
    ['legal', 'a second context', J, vc((it) => it['@context'].push('https://issuer.example/v1'))],
    ['legal', 'a context as an object behind', J, vc((it) => it['@context'].push({ name: 'https://schema.org/name' }))],
    [
      'legal',
      'the context last among the members',
      J,
      vc((it, all) => {
        const { '@context': context, ...rest } = it
        all.vc = { ...rest, '@context': context }
      }),
    ],
  ],
  'VCDM-4.2-01': [
    ['violates', 'an id that is a word', J, vc((it) => (it.id = 'diploma'))],
    ['violates', 'an id that is a list', J, vc((it) => (it.id = ['https://issuer.example/1']))],
    ['violates', 'an id that is null', L, ld('id', null)],
    ['violates', 'an id with a blank', J, named('https://issuer.example/a b')],
    ['violates', 'a number for the subject', L, ld('credentialSubject', (it: object) => ({ ...it, id: 17 }))],
    ['violates', 'an id that is a path', JL, vc((it) => (it.id = '/credentials/1'))],
    ['legal', 'an id that is a URN', J, named('urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5')],
    ['legal', 'an id that is a URL', J, named('https://issuer.example/credentials/1?x=1#a')],
    ['legal', 'no id', J, vc((it) => delete it.id)],
  ],
  'VCDM-4.8-01': [
    ['violates', 'a date alone', J, ends('2040-01-01')],
    ['violates', 'seconds', J, ends(2208988800)],
    ['violates', 'a date as people write it', J, vc((it) => (it.expirationDate = 'Jan 1, 2040'))],
    ['violates', 'null', JL, ends(null)],
    ['violates', 'a month that does not exist', JL, vc((it) => (it.expirationDate = '2040-13-01T00:00:00Z'))],
    ['legal', 'a time in UTC', J, ends('2040-01-01T00:00:00Z')],
    ['legal', 'a time with an offset', JL, ends('2040-01-01T02:00:00+02:00')],
    ['legal', 'a time with a fraction', J, ends('2040-01-01T00:00:00.000Z')],
  ],
  'VCDM-6.3.1-04': [
    ['violates', 'the type of an SD-JWT', J, protectedHeader(first, { typ: 'dc+sd-jwt' })],
    ['violates', 'no word but a number', J, protectedHeader(first, { typ: 1 })],
    ['violates', 'the type of an access token', JL, protectedHeader(first, { typ: 'at+jwt' })],
    ['violates', 'an empty type', J, protectedHeader(first, { typ: '' })],
    ['violates', 'a type that is null', JL, protectedHeader(first, { typ: null })],
    ['legal', 'no type', J, protectedHeader(first, { typ: undefined })],
    ['legal', 'a type in small letters', J, protectedHeader(first, { typ: 'jwt' })],
    ['legal', 'a type in other letters', JL, protectedHeader(first, { typ: 'Jwt' })],
  ],
  'VCDM-4.3-01': [
    ['violates', 'no type', J, vc((it) => delete it.type)],
    ['violates', 'the specific type alone', J, vc((it) => it.type.shift())],
    ['violates', 'types as an object', J, vc((it) => (it.type = { ...it.type }))],
    ['violates', 'an empty list', J, vc((it) => (it.type = []))],
    ['violates', 'another type', JL, vc((it) => (it.type = ['Other']))],
    ['violates', 'types in other letters', J, vc((it) => (it.type = it.type.map((one: string) => one.toLowerCase())))],
    ['violates', 'a type that is null', L, ld('type', null)],
    ['violates', 'types in one text', J, vc((it) => (it.type = it.type.join(' ')))],
    ['violates', 'the specific type alone, with a proof', L, ld('type', (it: string[]) => it.slice(1))],
    ['violates', 'a presentation', J, vc((it) => (it.type[0] = 'VerifiablePresentation'))],
    ['legal', 'types in another order', J, vc((it) => it.type.reverse())],
    ['legal', 'one more type', J, vc((it) => it.type.push('https://issuer.example/Certificate'))],
    ['legal', 'more members', J, vc((it) => (it.credentialSchema = { id: 'https://issuer.example/schema', type: 'JsonSchema' }))],
  ],
  'VCDM-4.4-01': [
    ['violates', 'no subject', J, vc((it) => delete it.credentialSubject)],
    ['violates', 'a subject as text', J, vc((it) => (it.credentialSubject = 'erika'))],
    ['violates', 'a subject that is null', J, vc((it) => (it.credentialSubject = null))],
    ['violates', 'no subject in a list', J, vc((it) => (it.credentialSubject = []))],
    ['violates', 'a subject that is a URL in a list', JL, vc((it) => (it.credentialSubject = [it.credentialSubject.id]))],
    ['violates', 'a subject that is a number', L, ld('credentialSubject', 1)],
    ['violates', 'no subject with a proof', L, drop(`${first}/credentialSubject`)],
    [
      'violates',
      'subject without credential',
      J,
      vc((it) => {
        it.subject = it.credentialSubject
        delete it.credentialSubject
      }),
    ],
    ['legal', 'a subject with a list', J, vc((it) => (it.credentialSubject.courses = [{ name: 'a' }, { name: 'b' }]))],
    ['legal', 'a subject with an object', J, vc((it) => (it.credentialSubject.degree = { type: 'Bachelor' }))],
    ['legal', 'a subject without its id', J, vc((it) => delete it.credentialSubject.id)],
  ],
  'VCDM-4.5-01': [
    [
      'violates',
      'a name',
      J,
      vc((it, all) => {
        it.issuer = all.iss = 'Town of Utopia'
      }),
    ],
    [
      'violates',
      'an object without id',
      J,
      vc((it, all) => {
        it.issuer = { name: 'Utopia' }
        delete all.iss
      }),
    ],
    [
      'violates',
      'no issuer at all',
      J,
      vc((it, all) => {
        delete it.issuer
        delete all.iss
      }),
    ],
    ['violates', 'a number', L, ld('issuer', 1)],
    ['violates', 'a list', L, ld('issuer', (it: string) => [it])],
    ['violates', 'a name in an object', L, ld('issuer', { id: 'Town of Utopia' })],
    ['violates', 'no issuer with a proof', L, drop(`${first}/issuer`)],
    ['violates', 'null', L, ld('issuer', null)],
    ['legal', 'an object with id and name', J, vc((it) => (it.issuer = { id: it.issuer, name: 'Utopia' }))],
    ['legal', 'the claim of JWTs alone', J, vc((it) => delete it.issuer)],
    ['legal', 'an object with id and name and a proof', L, ld('issuer', (id: string) => ({ id, name: 'Utopia' }))],
  ],
  'VCDM-4.6-01': [
    [
      'violates',
      'no date at all',
      J,
      vc((it, all) => {
        delete it.issuanceDate
        delete all.nbf
        delete all.iat
      }),
    ],
    ['violates', 'a date without a time', J, vc((it) => (it.issuanceDate = '2026-11-29'))],
    ['violates', 'seconds', J, vc((it, all) => (it.issuanceDate = all.nbf))],
    ['violates', 'a date as mails have it', J, vc((it) => (it.issuanceDate = 'Sun, 29 Nov 2026 11:00:00 GMT'))],
    ['violates', 'a thirteenth month', JL, vc((it) => (it.issuanceDate = '2026-13-29T11:00:00Z'))],
    ['violates', 'a blank instead of T', J, vc((it) => (it.issuanceDate = it.issuanceDate.replace('T', ' ')))],
    ['violates', 'null', J, vc((it) => (it.issuanceDate = null))],
    ['violates', 'a date without a time, by the newer model', L, ld('validFrom', '2026-11-29')],
    ['violates', 'seconds, by the newer model', L, ld('validFrom', 1795950000)],
    ['legal', 'another zone', J, vc((it, all) => (it.issuanceDate = `${new Date((all.nbf + 7200) * 1000).toISOString().slice(0, 19)}+02:00`))],
    ['legal', 'a fraction of a second', J, vc((it) => (it.issuanceDate = it.issuanceDate.replace('Z', '.000Z')))],
    ['legal', 'the claim of JWTs alone', J, vc((it) => delete it.issuanceDate)],
    ['legal', 'no date by the newer model', L, drop(`${first}/validFrom`)],
  ],
  'VCDM-4.7-01': [
    ['violates', 'a broken signature', J, jwt(first, (it) => (it.signature = 'broken'))],
    ['violates', 'no signature', J, jwt(first, (it) => (it.signature = 'missing'))],
    ['violates', "another's certificate", J, jwt(first, (it) => (it.signature = 'of another key'))],
    ['violates', 'no proof', L, drop(`${first}/proof`)],
    ['violates', 'a proof that is null', L, ld('proof', null)],
    ['violates', 'no proof in a list', L, ld('proof', [])],
    ['violates', 'a proof as text', L, ld('proof', 'z123')],
    ['violates', 'a proof of nothing', L, ld('proof', {})],
    ['violates', 'a proof of an empty type', L, set(`${first}/proof/type`, '')],
    ['violates', 'a proof without its method', L, drop(`${first}/proof/verificationMethod`)],
    ['violates', 'a method that is a word', L, set(`${first}/proof/verificationMethod`, 'key-1')],
    ['violates', 'a method that is a key', L, set(`${first}/proof/verificationMethod`, { kty: 'EC' })],
    ['violates', 'a proof, and one of nothing', L, set(`${first}/proof`, (it: object) => [it, {}])],
    ['legal', 'the proof in a list', L, set(`${first}/proof`, (it: object) => [it])],
    ['violates', 'a broken signature with JSON-LD', JL, jwt(first, (it) => (it.signature = 'broken'))],
    ['legal', 'more claims', J, vc((it) => (it.name = 'Certificate'))],
    ['legal', 'a header without kid', J, jwt(first, (it) => delete it.header.kid)],
    ['legal', 'the key in a chain', J, jwt(first, (it) => (it.header.x5c = [it.certificate({ of: 'leaf' }), it.certificate({ of: 'root' })]))],
  ],
  'VCDM-6.3.1-01': [
    ['violates', 'no vc', J, payload((it) => delete it.vc)],
    ['violates', 'vc as text', J, payload((it) => (it.vc = JSON.stringify(it.vc)))],
    ['violates', 'vc in a list', J, payload((it) => (it.vc = [it.vc]))],
    [
      'violates',
      'the members of vc beside the claims',
      J,
      jwt(first, (it) => {
        const { vc, ...rest } = it.payload
        it.payload = { ...rest, ...vc }
      }),
    ],
    ['violates', 'another issuer', J, vc((it) => (it.issuer = 'https://issuer.example'))],
    ['violates', 'another issuer in an object', J, vc((it) => (it.issuer = { id: 'https://issuer.example' }))],
    ['violates', 'another begin', J, vc((it) => (it.issuanceDate = '2020-01-01T00:00:00Z'))],
    ['violates', 'another end', J, vc((it) => (it.expirationDate = '2036-01-01T00:00:00Z'))],
    ['violates', 'another id', J, vc((it) => (it.id = 'urn:uuid:00000000-0000-4000-8000-000000000000'))],
    ['violates', 'another subject', J, vc((it) => (it.credentialSubject.id = 'did:example:other'))],
    ['violates', 'another subject with JSON-LD', JL, vc((it) => (it.credentialSubject.id = 'did:example:other'))],
    ['violates', 'an nbf in milliseconds', J, payload((it) => (it.nbf *= 1000))],
    [
      'legal',
      'claims of JWTs alone',
      J,
      vc((it) => {
        for (const name of ['issuer', 'issuanceDate', 'expirationDate', 'id']) delete it[name]
        delete it.credentialSubject.id
      }),
    ],
    ['legal', 'the issuer as an object', J, vc((it) => (it.issuer = { id: it.issuer }))],
    [
      'legal',
      'no end',
      J,
      vc((it, all) => {
        delete it.expirationDate
        delete all.exp
      }),
    ],
    [
      'legal',
      'no id',
      J,
      vc((it, all) => {
        delete it.id
        delete all.jti
      }),
    ],
  ],
  'VCDM-6.3.1-02': [
    [
      'violates',
      'no algorithm and no signature',
      J,
      jwt(first, (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    ['violates', 'no algorithm, and a signature', J, jwt(first, (it) => (it.header.alg = 'none'))],
    [
      'violates',
      'no algorithm with JSON-LD',
      JL,
      jwt(first, (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'no algorithm and no key',
      J,
      jwt(first, (it) => {
        it.header = { alg: 'none' }
        it.signature = 'missing'
      }),
    ],
    ['legal', 'a header in another order', J, jwt(first, (it) => (it.header = Object.fromEntries(Object.entries(it.header).toReversed())))],
    ['legal', 'no typ', J, jwt(first, (it) => delete it.header.typ)],
    ['legal', 'a content type', J, jwt(first, (it) => (it.header.cty = 'vc'))],
    [
      'violates',
      'none over a signature, with JSON-LD',
      JL,
      jwt(first, (it) => {
        it.header.alg = 'none'
      }),
    ],
    [
      'violates',
      'a MAC of 512 bits',
      J,
      jwt(first, (it) => {
        it.header.alg = 'HS512'
      }),
    ],
    [
      'violates',
      'none in mixed letters, with JSON-LD',
      JL,
      jwt(first, (it) => {
        it.header.alg = 'nOnE'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'none for a credential with a status',
      'status-jwt-vc/credential',
      jwt(first, (it) => {
        it.header.alg = 'none'
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'alg of no letters',
      J,
      jwt(first, (it) => {
        it.header.alg = ''
        it.signature = 'missing'
      }),
    ],
    [
      'violates',
      'none without a key and without a type',
      J,
      jwt(first, (it) => {
        it.header = { alg: 'none' }
        it.signature = 'missing'
      }),
    ],
    [
      'legal',
      'a claim of the name alg',
      J,
      payload((it) => {
        it.alg = 'none'
      }),
    ],
    [
      'legal',
      'a grade of none, with JSON-LD',
      JL,
      vc((it) => {
        it.credentialSubject.grade = 'none'
      }),
    ],
    [
      'legal',
      'a header turned',
      'status-jwt-vc/credential',
      jwt(first, (it) => {
        it.header = Object.fromEntries(Object.entries(it.header).toReversed())
      }),
    ],
  ],
}
