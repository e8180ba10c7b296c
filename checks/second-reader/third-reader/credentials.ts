import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, inflateSync } from 'node:zlib'
import { changed, claims, moreClaims, otherOrder, sd } from '../formats/sd-jwt-words.ts'
import { bad, configuration, fine, type Kinds, mapped } from '../metadata/kinds.ts'
import type { AnswerDraft, MdocShape, Shapes } from '../shape.ts'
import { type Alter, all, cbor, cwt, jwt, mdoc, payload, set, writtenJwe } from '../verbs.ts'
import { credentialAs, first } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: CBOR as it comes
type Any = any

const at = (place: string, docType: unknown) => mdoc(place, ({ mso }) => void mso.set('docType', docType))
const key = (change: (key: Map<number, Any>, it: AnswerDraft, mso: Map<unknown, Any>) => unknown, place = first): Alter =>
  mdoc(place, ({ mso }: MdocShape, it) => {
    const info = mso.get('deviceKeyInfo') as Map<unknown, Any>
    change(info.get('deviceKey'), it, info)
  })
const random = (n: number) => createHash('shake256', { outputLength: n }).update(`third reader ${n}`).digest()
const longerSalt = mdoc(first, (it) => {
  it.items[0]?.members.set('random', new Uint8Array(random(48)))
  it.digests = 'anew'
})
const turnedItems = mdoc(first, (it) => void (it.items = it.items.toReversed()))
const newCertificate = mdoc(first, (it) => void it.unprotected.set(33, it.certificate({ of: 'leaf' })))
/** The key that the request's DPoP proof shows: the wallet's, and not the one of the key proof. */
const dpopKey = (it: AnswerDraft): { x: string; y: string } => JSON.parse(Buffer.from(String(it.request.headers.dpop).split('.')[0] ?? '', 'base64url').toString()).jwk
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))

const parts = (text: string) => {
  const [jws = '', ...rest] = text.split('~')
  const [header, body, signature] = jws.split('.')
  return { header, body, signature, disclosures: rest.filter((it) => it !== '') }
}
const general = (text: string) => {
  const { header, body, signature, disclosures } = parts(text)
  return { payload: body, signatures: [{ protected: header, signature, header: { disclosures } }] }
}
const flattened = (text: string) => {
  const { header, body, signature, disclosures } = parts(text)
  return { payload: body, protected: header, signature, header: { disclosures } }
}
const base64url = (text: string) => Buffer.from(text).toString('base64url')
const encodedAgain = {
  'percent-encoded': (it: string) => encodeURIComponent(it).replaceAll('~', '%7E'),
  'in hexadecimal digits': (it: string) => Buffer.from(it).toString('hex'),
  'in quotes': (it: string) => JSON.stringify(it),
  'a data URI': (it: string) => `data:application/dc+sd-jwt;base64,${Buffer.from(it).toString('base64')}`,
  packed: (it: string) => gzipSync(it).toString('base64url'),
  'within JSON': (it: string) => JSON.stringify({ credential: it }),
}

const list = (change: (list: Record<string, Any>) => unknown): Alter => jwt('', ({ payload: it }) => void change(it.status_list))
const lst = (by: (bytes: Buffer) => Buffer): Alter =>
  list((it) => {
    it.lst = by(inflateSync(Buffer.from(it.lst, 'base64url'))).toString('base64url')
  })
const cwtList = (change: (list: Map<string, Any>) => unknown): Alter => cwt(({ claims: all }) => void change(all.get(65533) as Map<string, Any>))
const cwtLst = (by: (bytes: Buffer) => Buffer): Alter => cwtList((it) => it.set('lst', new Uint8Array(by(inflateSync(it.get('lst'))))))
const bits = (value: unknown): Alter => payload('', { status_list: { bits: value, lst: deflateSync(Buffer.alloc(2 ** 20)).toString('base64url') } })
const cwtBits = (value: unknown): Alter => cwtList((it) => it.set('bits', value))

const subject = (value: unknown): Alter =>
  jwt(first, ({ payload: { vc } }) => {
    vc.credentialSubject = typeof value === 'function' ? value(vc.credentialSubject) : value
  })
const subjects: Kinds = mapped(
  {
    'a subject of a number': 42,
    'a subject of a truth': true,
    'nothing in a list of subjects': [null],
    'a list of lists of subjects': [[{ id: 'did:example:1' }]],
    'a subject that is JSON in text': '{"id":"did:example:1"}',
    'a text behind a subject': (it: object) => [it, 'did:example:2'],
  },
  subject,
)
const renamed = (name: string): Alter =>
  jwt(first, ({ payload: { vc } }) => {
    vc[name] = vc.credentialSubject
    delete vc.credentialSubject
  })
const inHeader = (member: string): Alter => writtenJwe('header', (it) => it.replace(/^\{/, `{${member},`))

/** Credentials of each format, and their status. */
export const credentialShapes: Shapes = {
  'VCI-A.2.4-02': [
    ...bad('driving-licence/credential', { 'a licence with a space behind': at(first, 'org.iso.18013.5.1.mDL '), 'a licence in a list': at(first, ['org.iso.18013.5.1.mDL']) }),
    ...bad('two-mdocs/credential#1', { 'another type in the first': at(first, 'org.iso.23220.photoid.1') }),
    ...bad('haip-mdoc/credential', { 'another type under HAIP': at(first, 'eu.europa.ec.eudi.pid.1'), 'another letter case under HAIP': at(first, 'ORG.ISO.18013.5.1.MDL') }),
    ...bad('status-mdoc/credential', { 'bytes as the type': at(first, new Uint8Array(Buffer.from('org.iso.18013.5.1.mDL'))) }),
    ...bad('mdoc/credential', {
      'a type by a name in small letters': mdoc(first, ({ mso }) => {
        mso.set('doctype', mso.get('docType'))
        mso.delete('docType')
      }),
    }),
    ...bad('two-mdocs/issuer-metadata#2', { 'another type in the metadata, twice': configuration('mso_mdoc')(set('/doctype', 'org.iso.18013.5.1.mDl')) }),
    ...fine('mdoc/credential', { 'a longer salt': longerSalt, 'elements in another order': turnedItems, 'a new certificate of the signer': newCertificate }),
  ],
  'MDOC-9.1.2.4-12': [
    ...bad('mdoc/credential', {
      'the key of the DPoP proof': key((it, answer) => it.set(-2, bytes(dpopKey(answer).x)).set(-3, bytes(dpopKey(answer).y))),
      'coordinates the other way round': key((it) => {
        const x = it.get(-2)
        it.set(-2, it.get(-3)).set(-3, x)
      }),
      'the other half of the curve, by its sign': key((it) => it.set(-3, (it.get(-3).at(-1) & 1) === 0)),
      'a key without x': key((it) => it.delete(-2)),
      'a key of zeros': key((it) => it.set(-2, new Uint8Array(32)).set(-3, new Uint8Array(32))),
    }),
    ...bad('driving-licence/credential', { 'the key of the DPoP proof, in a licence': key((it, answer) => it.set(-2, bytes(dpopKey(answer).x)).set(-3, bytes(dpopKey(answer).y))) }),
    ...bad('two-mdocs/credential#1', { 'another x in the first': key((it) => it.set(-2, new Uint8Array(random(32)))) }),
    ...bad('haip-mdoc/credential', { 'another x under HAIP': key((it) => it.set(-2, new Uint8Array(random(32)))) }),
    ...bad('status-mdoc/credential', { 'no key beside a status': key((_, __, info) => info.delete('deviceKey')) }),
    ...fine('mdoc/credential', {
      'what the key may do': key((it) => it.set(4, [1])),
      'what the key may sign': key((_, __, info) => info.set('keyAuthorizations', new Map([['nameSpaces', ['org.iso.18013.5.1']]]))),
      'more on the key': key((_, __, info) => info.set('keyInfo', new Map([[-70000, 1]]))),
    }),
  ],
  'VCI-A.2.4-01': [
    ...bad('driving-licence/credential', credentialAs({ 'a licence with a line break': (it) => `${it}\n`, 'a licence in lines': (it) => it.replaceAll(/.{64}/g, '$&\n') })),
    ...bad(
      'haip-mdoc/credential',
      credentialAs({ 'bytes in a list, under HAIP': (it) => [...Buffer.from(it, 'base64url')], 'a data URI, under HAIP': (it) => `data:application/cbor;base64,${Buffer.from(it, 'base64url').toString('base64')}` }),
    ),
    ...bad('mdoc/credential', {
      'the signature alone': cbor(first, (it) => it.get('issuerAuth')),
      'elements in a list': cbor(first, (it) => void it.set('nameSpaces', [...it.get('nameSpaces').values()])),
      'names of the underscore kind': cbor(
        first,
        (it) =>
          new Map([
            ['name_spaces', it.get('nameSpaces')],
            ['issuer_auth', it.get('issuerAuth')],
          ]),
      ),
    }),
    ...bad('status-mdoc/credential', { 'an mdoc in PEM': set(first, (it: string) => `-----BEGIN MDOC-----\n${Buffer.from(it, 'base64url').toString('base64')}\n-----END MDOC-----`) }),
    ...fine('mdoc/credential', { 'a longer salt': longerSalt, 'elements in another order': turnedItems }),
    ...fine('haip-mdoc/credential', { 'elements in another order under HAIP': turnedItems }),
  ],
  // What base64url is, and what issuerAuth is, are sentences of their own.
  'VCI-8.3-11': bad('driving-licence/credential', credentialAs({ 'a licence with padding': (it) => `${it}${'='.repeat((4 - (it.length % 4)) % 4 || 4)}` })),
  'MDOC-9.1.2.4-01': bad('mdoc/credential', { 'a signature in bytes': cbor(first, (it) => void it.set('issuerAuth', new Uint8Array(Buffer.from('signature')))) }),
  'HAIP-6.1-01': [
    ...bad('haip/credential', {
      ...credentialAs({
        'the general JSON serialization': general,
        'the flattened JSON serialization in base64url': (it) => base64url(JSON.stringify(flattened(it))),
        'an SD-JWT in a member': (it) => ({ sd_jwt: it }),
        'parts by name': (it) => parts(it),
        'the general JSON serialization as text': (it) => JSON.stringify(general(it)),
      }),
    }),
    ...bad('haip-copies/credential#3', {
      'the flattened JSON serialization of the second copy': set('/credentials/1/credential', flattened),
      'the general JSON serialization of both': all(set(first, general), set('/credentials/1/credential', general)),
    }),
    ...fine('haip/credential', {
      'a longer salt': sd((it) => changed(it, 0, [`${it.disclosures[0][0]}-and-more`, ...it.disclosures[0].slice(1)])),
      'all in the open': sd((it) => {
        for (const [, name, value] of it.disclosures.splice(0)) it.payload[name] = value
        delete it.payload._sd
        delete it.payload._sd_alg
      }),
    }),
    ...fine('haip-copies/credential#3', { 'a member beside the second copy': set('/credentials/1/x_more', 1) }),
  ],
  'VCI-A.3.4-02': [
    ...bad('pre-authorized/credential', credentialAs(encodedAgain)),
    ...bad('haip/credential', credentialAs({ 'encoded once more under HAIP': base64url, 'percent-encoded under HAIP': encodedAgain['percent-encoded'] })),
    ...bad('deferred/deferred', credentialAs({ 'encoded once more, later': base64url, 'in quotes, later': encodedAgain['in quotes'] })),
    ...bad('deferred-batch/deferred', { 'the third encoded once more, later': set('/credentials/2/credential', base64url) }),
    ...fine('pre-authorized/credential', { 'more claims': moreClaims, 'claims in another order': otherOrder }),
    ...fine('deferred/deferred', { 'a number for a claim': claims({ x_more: 1e21 }) }),
  ],
  'TSL-4.1-02': [
    ...bad('status/status-list', {
      'a list by Brotli': lst(brotliCompressSync),
      'a list without its checksum': lst((it) => deflateSync(it).subarray(0, -4)),
      'a list of a wrong checksum': lst((it) => {
        const made = deflateSync(it)
        made.writeUInt32BE((made.readUInt32BE(made.length - 4) ^ 1) >>> 0, made.length - 4)
        return made
      }),
      'a list that needs a dictionary': lst((it) => deflateSync(it, { dictionary: Buffer.from('0'.repeat(64)) })),
      'a list in base64 of base64': list((it) => {
        it.lst = base64url(it.lst)
      }),
    }),
    ...bad('status-jwt-vc/status-list', { 'a list by gzip, of a JWT VC': lst(gzipSync) }),
    ...bad('haip-status/status-list', { 'a list without the head of ZLIB, under HAIP': lst(deflateRawSync) }),
    ...bad('status-mdoc/status-list', {
      'a list without the head of ZLIB, in CBOR': cwtLst(deflateRawSync),
      'base64url in CBOR': cwtList((it) => it.set('lst', new Uint8Array(Buffer.from(Buffer.from(it.get('lst')).toString('base64url'))))),
    }),
    ...fine('status/status-list', {
      'a list packed hard': lst((it) => deflateSync(it, { level: 9 })),
      'a list by Huffman alone': lst((it) => deflateSync(it, { strategy: constants.Z_HUFFMAN_ONLY })),
      'a list by fixed codes': lst((it) => deflateSync(it, { strategy: constants.Z_FIXED })),
    }),
    ...fine('status-mdoc/status-list', { 'a list packed hard, in CBOR': cwtLst((it) => deflateSync(it, { level: 9 })) }),
  ],
  'TSL-4.1-01': [
    ...bad('status/status-list', { 'no number of bits': list((it) => delete it.bits), 'thirty-two bits': bits(32), 'one bit in a list': bits([1]), 'one bit in an object': bits({ value: 1 }), 'seven bits': bits(7) }),
    ...bad('status-lists/status-list', { 'twenty-four bits beside other lists': bits(24) }),
    ...bad('status-mdoc/status-list', { 'no bits in CBOR': cwtBits(0), 'one bit as text in CBOR': cwtBits('1'), 'no number of bits in CBOR': cwtList((it) => it.delete('bits')) }),
    ...bad('haip-mdoc/status-list', { 'three bits in CBOR under HAIP': cwtBits(3) }),
    ...fine('status-mdoc/status-list', {
      'two bits in CBOR': all(
        cwtBits(2),
        cwtLst(() => deflateSync(Buffer.alloc(2 ** 20))),
      ),
      'four bits in CBOR': all(
        cwtBits(4),
        cwtLst(() => deflateSync(Buffer.alloc(2 ** 20))),
      ),
    }),
    ...fine('haip-status/status-list', { 'eight bits under HAIP': bits(8) }),
  ],
  'VCDM-4.4-01': [
    ...bad('jwt-vc/credential', { ...subjects, 'a subject by a short name': renamed('subject'), 'a subject of the underscore kind': renamed('credential_subject') }),
    ...bad('jwt-vc-ld/credential', { 'no subject, with JSON-LD': subject(undefined) }),
    ...bad('status-jwt-vc/credential', { 'a subject that is text, beside a status': subject('did:example:1') }),
    ...bad('ldp-vc/credential', { 'a subject that is nothing, with a proof': set(`${first}/credentialSubject`, null), 'texts of subjects, with a proof': set(`${first}/credentialSubject`, ['did:example:1']) }),
    ...fine('jwt-vc/credential', { 'a claim of objects': subject((it: object) => ({ ...it, degrees: [{ name: 'x' }, { name: 'y' }] })), 'a claim more': subject((it: object) => ({ ...it, note: null })) }),
    ...fine('status-jwt-vc/credential', { 'a claim more, beside a status': subject((it: object) => ({ 'urn:x:y': 1, ...it })) }),
  ],
  'RFC7516-4-01': [
    ...bad('encrypted/credential', { 'kid twice': all(inHeader('"kid":"a","kid":"b"')), 'typ twice, the same': inHeader('"typ":"JWT","typ":"JWT"'), 'an unknown name in other letters': inHeader('"x_more":1,"x\\u005fmore":2') }),
    ...bad('encrypted-anew/credential', { 'enc twice, in a promise': writtenJwe('header', (it) => it.replace(/\}$/, ',"enc":"A256GCM"}')) }),
    ...bad('encrypted-deferred/credential', { 'epk twice, in a promise': inHeader('"epk":{}') }),
    ...bad('compressed/credential', { 'enc twice, compressed': inHeader('"enc":"A128GCM"') }),
    ...fine('encrypted/credential', { 'names of a header in a member': inHeader('"x_more":{"alg":1,"enc":2}'), 'names in a list': inHeader('"x_more":["alg","alg"]') }),
    ...fine('encrypted-anew/deferred', { 'a name in other capitals': inHeader('"Alg":"x"') }),
  ],
}
