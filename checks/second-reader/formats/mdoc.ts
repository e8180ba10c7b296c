import { createHash, randomBytes } from 'node:crypto'
import { decodeCbor, encodeCbor, Tag } from '../../../protocol/cbor.ts'
import type { MdocShape, Shapes } from '../shape.ts'
import { type Alter, all, cbor, mdoc, set } from '../verbs.ts'
import { first } from './sd-jwt-words.ts'

// biome-ignore lint/suspicious/noExplicitAny: CBOR as it comes
type Any = any
const D = 'driving-licence/credential'
const M = 'mdoc/credential'
const space = 'org.iso.18013.5.1'
const bytes = (length: number, fill = 7) => new Uint8Array(length).fill(fill)

/** Changes what is signed. */
const mso = (change: (mso: Map<string, Any>, it: MdocShape) => unknown): Alter => mdoc(first, (it) => change(it.mso as Map<string, Any>, it))
function elementOf(it: MdocShape, name: string) {
  const found = it.items.find(({ members }) => members.get('elementIdentifier') === name)
  if (!found) throw new Error(`there is nothing to alter at ${name}`)
  return found
}
/** Another value of an element, with its digest. */
const element = (name: string, value: unknown | ((before: Any) => unknown)): Alter =>
  mdoc(first, (it) => {
    const { members } = elementOf(it, name)
    members.set('elementValue', typeof value === 'function' ? value(members.get('elementValue')) : value)
    it.digests = 'anew'
  })
/** An element taken out. */
const without = (name: string): Alter =>
  mdoc(first, (it) => {
    it.items.splice(it.items.indexOf(elementOf(it, name)), 1)
    it.digests = 'anew'
  })
/** One more element, with its digest. */
const more = (name: string, value: unknown, members: readonly (readonly [string, unknown])[] = []): Alter =>
  mdoc(first, (it) => {
    const item = new Map<unknown, unknown>([
      ['digestID', 77],
      ['random', bytes(32, name.length)],
      ['elementIdentifier', name],
      ['elementValue', value],
    ])
    for (const [key, member] of members) item.set(key, member)
    it.items.push({ namespace: space, members: item })
    it.digests = 'anew'
  })
/** Members of the first element, with its digest. */
const item = (change: (members: Map<Any, Any>, it: MdocShape) => unknown): Alter =>
  mdoc(first, (it) => {
    change(it.items[0]?.members as Map<Any, Any>, it)
    it.digests = 'anew'
  })
const raw = (change: (root: Map<string, Any>) => unknown): Alter => cbor(first, change)
/** The parts of issuerAuth, as they stand. */
const auth = (change: (parts: Any[]) => unknown): Alter =>
  raw((root) => {
    const parts = root.get('issuerAuth')
    root.set('issuerAuth', change(parts) ?? parts)
    return root
  })
const items = (change: (items: Any[]) => unknown): Alter =>
  raw((root) => {
    const list = root.get('nameSpaces').get(space)
    root.get('nameSpaces').set(space, change(list) ?? list)
    return root
  })
const inItem = (tag: Any, change: (members: Map<Any, Any>) => Any) => new Tag(24, encodeCbor(change(new Map(decodeCbor(tag.contents) as Map<Any, Any>))))
const validity = (members: Readonly<Record<string, unknown>>): Alter =>
  mso((it) => {
    for (const [name, value] of Object.entries(members)) {
      if (value === undefined) it.get('validityInfo').delete(name)
      else it.get('validityInfo').set(name, value)
    }
  })
const date = (text: string) => new Tag(0, text)
const signer = (shape: Parameters<MdocShape['certificate']>[0]): Alter => mdoc(first, (it) => it.unprotected.set(33, it.certificate(shape)))
const digitalSignature = { oid: '2.5.29.15', critical: true, value: '03020780' }
const documentSigning = { oid: '2.5.29.37', critical: true, value: '30090607288 18c5d050102'.replaceAll(' ', '') }
const authorityKey = { oid: '2.5.29.35', critical: false, value: '300680040102 0304'.replaceAll(' ', '') }
/** All digests by another hash. */
const digested = (name: string, by: string): Alter =>
  mso((it, { items }) => {
    it.set('digestAlgorithm', name)
    for (const { namespace, members } of items) {
      const tagged = encodeCbor(new Tag(24, encodeCbor(members)))
      it.get('valueDigests')
        .get(namespace)
        .set(members.get('digestID'), new Uint8Array(createHash(by).update(tagged).digest()))
    }
  })

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
/** The other half of an ECDSA signature that is as right as the first: the order of P-256 less s. */
function otherS(signature: Uint8Array): Uint8Array {
  const s = BigInt(`0x${Buffer.from(signature.slice(32)).toString('hex')}`)
  return new Uint8Array([...signature.slice(0, 32), ...Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')])
}
/** r and s as a sequence of two integers. */
function inAsn1(signature: Uint8Array): Uint8Array {
  const parts = [signature.slice(0, 32), signature.slice(32)].flatMap((it) => [2, 33, 0, ...it])
  return new Uint8Array([0x30, parts.length, ...parts])
}

const mandatory = ['family_name', 'given_name', 'birth_date', 'issue_date', 'expiry_date', 'issuing_country', 'issuing_authority', 'document_number', 'portrait', 'driving_privileges', 'un_distinguishing_sign']

/** ISO/IEC 18013-5:2021, Section 7.2.1. */
export const drivingLicenceShapes: Shapes = {
  'MDOC-7.2.1-01': [
    ...mandatory.map((name) => ['violates', `no ${name}`, D, without(name)] as const),
    ['violates', 'a family name in camel case', D, item((_, it) => elementOf(it, 'family_name').members.set('elementIdentifier', 'familyName'))],
    ['violates', 'no namespace at all', D, mdoc(first, (it) => it.items.splice(0))],
    ['legal', 'a second age', D, more('age_over_65', false)],
    ['legal', 'a place of birth', D, more('birth_place', 'Utopia')],
    ['legal', 'a nationality', D, more('nationality', 'UT')],
  ],
  'MDOC-7.2.1-02': [
    ['violates', 'a birth date as text', D, element('birth_date', '1985-04-12')],
    ['violates', 'a birth date with a time', D, element('birth_date', date('1985-04-12T00:00:00Z'))],
    ['violates', 'an issue date as text', D, element('issue_date', '2024-02-01')],
    ['violates', 'an expiry date in seconds', D, element('expiry_date', 2180000000)],
    ['violates', 'a portrait as base64', D, element('portrait', (it: Uint8Array) => Buffer.from(it).toString('base64'))],
    ['violates', 'a portrait that is no picture', D, element('portrait', bytes(100))],
    ['violates', 'a portrait that is a PNG', D, element('portrait', new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))],
    ['violates', 'a country of three letters', D, element('issuing_country', 'UTO')],
    ['violates', 'a country by its name', D, element('issuing_country', 'Utopia')],
    ['violates', 'a country as a number', D, element('issuing_country', 42)],
    ['violates', 'privileges as text', D, element('driving_privileges', 'B')],
    ['violates', 'privileges that are an object', D, element('driving_privileges', (it: unknown[]) => it[0])],
    ['violates', 'a privilege without its category', D, element('driving_privileges', [new Map([['issue_date', new Tag(1004, '2004-05-01')]])])],
    [
      'violates',
      'a privilege with a date as text',
      D,
      element('driving_privileges', [
        new Map([
          ['vehicle_category_code', 'B'],
          ['issue_date', '2004-05-01'],
        ]),
      ]),
    ],
    ['violates', 'a document number that is a number', D, element('document_number', 4711)],
    ['violates', 'a name as bytes', D, element('family_name', bytes(4))],
    ['violates', 'a name that is null', D, element('given_name', null)],
    ['violates', 'an age_over_18 as text', D, element('age_over_18', 'true')],
    ['violates', 'a height as text', D, more('height', '180')],
    ['legal', 'an issue date with a time', D, element('issue_date', date('2024-02-01T00:00:00Z'))],
    ['legal', 'an expiry date with a time', D, element('expiry_date', date('2039-01-31T00:00:00Z'))],
    [
      'legal',
      'two privileges',
      D,
      element('driving_privileges', (it: unknown[]) => [
        ...it,
        new Map<string, unknown>([
          ['vehicle_category_code', 'A'],
          ['codes', [new Map([['code', '01']])]],
        ]),
      ]),
    ],
    ['legal', 'a height', D, more('height', 180)],
    ['legal', 'a portrait by JPEG 2000', D, element('portrait', new Uint8Array(Buffer.from('0000000c6a5020200d0a870a00000014667479706a703220000000006a703220', 'hex')))],
  ],
}

/** ISO/IEC 18013-5:2021, Sections 8.3.2.1.2.2 and 9.1.2.4. */
export const mdocShapes: Shapes = {
  'MDOC-8.3.2.1.2.2-01': [
    ['violates', 'no issuerAuth', M, raw((it) => void it.delete('issuerAuth'))],
    ['violates', 'issuerAuth alone', M, raw((it) => it.get('issuerAuth'))],
    ['violates', 'nameSpaces as a list', M, raw((it) => void it.set('nameSpaces', [it.get('nameSpaces').get(space)]))],
    ['violates', 'elements by name', M, raw((it) => void it.get('nameSpaces').set(space, new Map([['family_name', 'Beispiel']])))],
    ['violates', 'elements as bytes', M, raw((it) => void it.get('nameSpaces').set(space, bytes(4)))],
    ['violates', 'a number as namespace', M, raw((it) => void it.set('nameSpaces', new Map([[1, it.get('nameSpaces').get(space)]])))],
    ['violates', 'a list of both', M, raw((it) => [it.get('nameSpaces'), it.get('issuerAuth')])],
    [
      'violates',
      'namespaces in other letters',
      M,
      raw(
        (it) =>
          new Map([
            ['namespaces', it.get('nameSpaces')],
            ['issuerauth', it.get('issuerAuth')],
          ]),
      ),
    ],
    [
      'violates',
      'a whole DeviceResponse',
      M,
      raw(
        (it) =>
          new Map<string, Any>([
            ['version', '1.0'],
            [
              'documents',
              [
                new Map<string, Any>([
                  ['docType', 'org.iso.18013.5.1.mDL'],
                  ['issuerSigned', it],
                ]),
              ],
            ],
            ['status', 0],
          ]),
      ),
    ],
    [
      'violates',
      'the document around it',
      M,
      raw(
        (it) =>
          new Map<string, Any>([
            ['docType', 'org.iso.18013.5.1.mDL'],
            ['issuerSigned', it],
          ]),
      ),
    ],
    ['violates', 'JSON', M, set(first, Buffer.from('{"issuerAuth":[]}').toString('base64url'))],
    [
      'legal',
      'issuerAuth first',
      M,
      raw(
        (it) =>
          new Map([
            ['issuerAuth', it.get('issuerAuth')],
            ['nameSpaces', it.get('nameSpaces')],
          ]),
      ),
    ],
    [
      'legal',
      'one more namespace',
      M,
      mdoc(first, (it) => {
        const members = new Map<unknown, unknown>([
          ['digestID', 1],
          ['random', bytes(32, 9)],
          ['elementIdentifier', 'x'],
          ['elementValue', 1],
        ])
        it.items.push({ namespace: 'org.iso.18013.5.1.UT', members })
        ;(it.mso.get('valueDigests') as Map<Any, Any>).set('org.iso.18013.5.1.UT', new Map())
        it.digests = 'anew'
      }),
    ],
    ['legal', 'elements in another order', M, items((it) => it.toReversed())],
  ],
  'MDOC-8.3.2.1.2.2-02': [
    ['violates', 'an item as a map', M, items((it) => it.with(0, decodeCbor(it[0].contents)))],
    ['violates', 'an item as bytes without a tag', M, items((it) => it.with(0, it[0].contents))],
    ['violates', 'an item with another tag', M, items((it) => it.with(0, new Tag(23, it[0].contents)))],
    ['violates', 'an item that is tagged twice', M, items((it) => it.with(0, new Tag(24, encodeCbor(it[0]))))],
    ['violates', 'a tag around a map', M, items((it) => it.with(0, new Tag(24, new Map(decodeCbor(it[0].contents) as Map<Any, Any>))))],
    ['violates', 'a tag around text', M, items((it) => it.with(0, new Tag(24, 'given_name')))],
    ['violates', 'bytes that are no CBOR', M, items((it) => it.with(0, new Tag(24, bytes(9, 0xff))))],
    ['violates', 'all items as maps', M, items((it) => it.map((one) => decodeCbor(one.contents)))],
    ['violates', 'bytes that hold a list', M, items((it) => it.with(0, new Tag(24, encodeCbor([1, 2]))))],
    ['violates', 'null among the items', M, items((it) => [...it, null])],
    ['legal', 'items in another order', M, items((it) => it.toReversed())],
    ['legal', 'one item less', M, items((it) => it.slice(0, -1).concat(it.slice(-1)))],
    ['legal', 'one item more', M, more('eye_colour', 'blue')],
  ],
  'MDOC-8.3.2.1.2.2-03': [
    // Below 2^31 it is: what DigestID is not is unsigned.
    ['violates', 'a number below zero', M, item((it) => it.set('digestID', -1))],
    [
      'violates',
      'no digestID',
      M,
      items((it) =>
        it.with(
          0,
          inItem(it[0], (one) => new Map([...one].filter(([key]) => key !== 'digestID'))),
        ),
      ),
    ],
    ['violates', 'no random', M, item((it) => it.delete('random'))],
    ['violates', 'no elementIdentifier', M, item((it) => it.delete('elementIdentifier'))],
    ['violates', 'no elementValue', M, item((it) => it.delete('elementValue'))],
    [
      'violates',
      'a digestID as text',
      M,
      items((it) =>
        it.with(
          0,
          inItem(it[0], (one) => one.set('digestID', '1')),
        ),
      ),
    ],
    [
      'violates',
      'a digestID below zero',
      M,
      items((it) =>
        it.with(
          0,
          inItem(it[0], (one) => one.set('digestID', -1)),
        ),
      ),
    ],
    ['violates', 'random as text', M, item((it) => it.set('random', 'c2FsdHNhbHRzYWx0c2FsdA'))],
    ['violates', 'random as a number', M, item((it) => it.set('random', 123456789))],
    ['violates', 'an identifier that is a number', M, item((it) => it.set('elementIdentifier', 1))],
    ['violates', 'an identifier as bytes', M, item((it) => it.set('elementIdentifier', bytes(4)))],
    [
      'violates',
      'members in other letters',
      M,
      item((it) => {
        it.set('elementidentifier', it.get('elementIdentifier'))
        it.delete('elementIdentifier')
      }),
    ],
    [
      'legal',
      'members in another order',
      M,
      item((it) => {
        const all = [...it].toReversed()
        it.clear()
        for (const [key, value] of all) it.set(key, value)
      }),
    ],
    ['legal', 'a random of 16 bytes', M, item((it) => it.set('random', bytes(16)))],
    ['legal', 'a value that is a map', M, more('x_more', new Map([['a', 1]]))],
    [
      'violates',
      'no value of the last element, under HAIP',
      'haip-mdoc/credential',
      mdoc(first, (it) => {
        it.items.at(-1)?.members.delete('elementValue')
        it.digests = 'anew'
      }),
    ],
    ['violates', 'a digestID that is a big number', M, item((it) => it.set('digestID', new Tag(2, bytes(1))))],
    ['violates', 'half a digestID', D, item((it) => it.set('digestID', 77.5))],
    [
      'violates',
      'members by number',
      M,
      mdoc(first, (it) => {
        const { members } = it.items[0] as MdocShape['items'][number]
        const values = [...members.values()]
        members.clear()
        for (const [at, value] of values.entries()) members.set(at, value)
        it.digests = 'as they were'
      }),
    ],
    [
      'violates',
      'members in snake case, in a second mdoc',
      'two-mdocs/credential#2',
      item((it) => {
        it.set('element_identifier', it.get('elementIdentifier'))
        it.delete('elementIdentifier')
      }),
    ],
    ['violates', 'a random value as a list of numbers', D, item((it) => it.set('random', [...(it.get('random') as Uint8Array)]))],
    ['violates', 'a name as the number of the element', D, item((it) => it.set('elementIdentifier', 3))],
    [
      'legal',
      'a digestID of nothing',
      D,
      mdoc(first, (it) => {
        it.items[1]?.members.set('digestID', 0)
        it.digests = 'anew'
      }),
    ],
    [
      'legal',
      'the largest digestID',
      M,
      mdoc(first, (it) => {
        it.items[2]?.members.set('digestID', 2147483647)
        it.digests = 'anew'
      }),
    ],
    [
      'legal',
      'a value of null in a namespace of its own',
      D,
      mdoc(first, (it) => {
        ;(it.mso as Map<string, Any>).get('valueDigests').set('org.example.1', new Map())
        it.items.push({
          namespace: 'org.example.1',
          members: new Map<unknown, unknown>([
            ['elementValue', null],
            ['random', bytes(64, 3)],
            ['elementIdentifier', 'note'],
            ['digestID', 1],
          ]),
        })
        it.digests = 'anew'
      }),
    ],
  ],
  'MDOC-9.1.2.4-01': [
    ['violates', 'bytes around it', M, auth((it) => encodeCbor(it))],
    ['violates', 'a map', M, auth((it) => new Map(it.entries()))],
    ['violates', 'three parts', M, auth((it) => it.slice(0, 3))],
    ['violates', 'five parts', M, auth((it) => [...it, bytes(1)])],
    ['violates', 'a COSE_Sign with signers', M, auth(([head, unprotected, payload, signature]) => [head, unprotected, payload, [[head, new Map(), signature]]])],
    ['violates', 'a JWS', M, auth(() => 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln')],
    ['violates', 'null', M, auth(() => [null][0] ?? false)],
    ['violates', 'a protected header that is a map', M, auth((it) => it.with(0, decodeCbor(it[0])))],
    ['violates', 'a tag of a MAC', M, auth((it) => new Tag(17, it))],
    ['legal', 'more in the unprotected header', M, mdoc(first, (it) => it.unprotected.set(4, bytes(4)))],
    ['legal', 'another time', M, validity({ expectedUpdate: date('2027-06-01T00:00:00Z') })],
    ['legal', 'one element more', M, more('eye_colour', 'blue')],
  ],
  'MDOC-9.1.2.4-02': [
    ['violates', 'no alg', M, mdoc(first, (it) => it.protected.delete(1))],
    [
      'violates',
      'alg in the unprotected header',
      M,
      mdoc(first, (it) => {
        it.protected.delete(1)
        it.unprotected.set(1, -7)
      }),
    ],
    ['violates', 'alg as text', M, mdoc(first, (it) => it.protected.set(1, 'ES256'))],
    ['violates', 'a MAC', M, mdoc(first, (it) => it.protected.set(1, 5))],
    ['violates', 'an encryption', M, mdoc(first, (it) => it.protected.set(1, 1))],
    ['violates', 'null', M, mdoc(first, (it) => it.protected.set(1, null))],
    [
      'violates',
      'alg by name as key',
      M,
      mdoc(first, (it) => {
        it.protected.delete(1)
        it.protected.set('alg', -7)
      }),
    ],
    ['violates', 'an empty header', M, auth((it) => it.with(0, bytes(0)))],
    ['legal', 'the fully specified number', M, mdoc(first, (it) => it.protected.set(1, -9))],
    ['legal', 'a kid in the unprotected header', M, mdoc(first, (it) => it.unprotected.set(4, bytes(4)))],
    ['legal', 'one element more', M, more('eye_colour', 'blue')],
  ],
  'MDOC-9.1.2.4-03': [
    ['violates', 'no certificate', M, auth((it) => it.with(1, new Map()))],
    [
      'violates',
      'the certificate in the protected header alone',
      M,
      auth((it) => {
        const chain = it[1].get(33)
        return it
          .with(
            0,
            encodeCbor(
              new Map([
                [1, -7],
                [33, chain],
              ]),
            ),
          )
          .with(1, new Map())
      }),
    ],
    ['violates', 'the certificate as text', M, auth((it) => it.with(1, new Map([[33, Buffer.from(it[1].get(33)).toString('base64')]])))],
    ['violates', 'no certificate in a list', M, auth((it) => it.with(1, new Map([[33, []]])))],
    ['violates', 'bytes that are no certificate', M, auth((it) => it.with(1, new Map([[33, bytes(40)]])))],
    ['violates', 'a certificate as PEM', M, auth((it) => it.with(1, new Map([[33, new Uint8Array(Buffer.from(`-----BEGIN CERTIFICATE-----\n${Buffer.from(it[1].get(33)).toString('base64')}\n-----END CERTIFICATE-----\n`))]])))],
    ['violates', 'the certificate as a bag', M, auth((it) => it.with(1, new Map([[32, it[1].get(33)]])))],
    ['violates', 'a hash of the certificate', M, auth((it) => it.with(1, new Map([[34, [-16, bytes(32)]]])))],
    ['legal', 'a kid beside it', M, mdoc(first, (it) => it.unprotected.set(4, bytes(4)))],
    ['legal', 'another certificate of the signer', M, signer({ of: 'leaf' })],
    ['legal', 'a chain of two', M, mdoc(first, (it) => it.unprotected.set(33, [it.certificate({ of: 'leaf' }), it.certificate({ of: 'root' })]))],
  ],
  'MDOC-9.1.2.4-04': [
    ['violates', 'a broken signature', M, mdoc(first, (it) => (it.signature = 'broken'))],
    [
      'violates',
      'a document that was changed after',
      M,
      auth((it) => {
        const signed = new Map(decodeCbor((decodeCbor(it[2]) as Any).contents) as Map<Any, Any>)
        return it.with(2, encodeCbor(new Tag(24, encodeCbor(signed.set('version', '1.1')))))
      }),
    ],
    ['violates', 'no signature', M, auth((it) => it.with(3, bytes(0)))],
    ['violates', 'a signature as DER', M, auth((it) => it.with(3, new Uint8Array(Buffer.concat([Buffer.from('3044022000', 'hex'), it[3].slice(1, 32), Buffer.from('022000', 'hex'), it[3].slice(33)]))))],
    ['violates', 'half of a signature', M, auth((it) => it.with(3, it[3].slice(0, 32)))],
    ['violates', 'the halves of a signature turned', M, auth((it) => it.with(3, new Uint8Array([...it[3].slice(32), ...it[3].slice(0, 32)])))],
    ['violates', "a root's certificate", M, signer({ of: 'root' })],
    ['legal', 'another certificate of the signer', M, signer({ of: 'leaf' })],
    ['legal', 'one element more', M, more('eye_colour', 'blue')],
    ['legal', 'the fully specified algorithm', M, mdoc(first, (it) => it.protected.set(1, -9))],
    ['violates', 'a signature in ASN.1', M, auth((parts) => parts.with(3, inAsn1(parts[3])))],
    ['violates', 'the halves of the signature turned', D, auth((parts) => parts.with(3, Uint8Array.from([...parts[3].slice(32), ...parts[3].slice(0, 32)])))],
    ['violates', 'a signature without its last byte, in a second mdoc', 'two-mdocs/credential#2', auth((parts) => parts.with(3, new Uint8Array(parts[3].slice(0, -1))))],
    ['violates', 'a signature of zeros, under HAIP', 'haip-mdoc/credential', auth((parts) => parts.with(3, bytes(64, 0)))],
    [
      'violates',
      'a security object that was changed later',
      'status-mdoc/credential',
      auth((parts) =>
        parts.with(
          2,
          Uint8Array.from(parts[2], (byte: number, at: number) => (at === parts[2].length - 1 ? byte ^ 1 : byte)),
        ),
      ),
    ],
    [
      'violates',
      'a protected header that was changed later',
      M,
      auth((parts) =>
        parts.with(
          0,
          encodeCbor(
            new Map<unknown, unknown>([
              [1, -7],
              [3, 'application/cbor'],
            ]),
          ),
        ),
      ),
    ],
    ['violates', "the root's certificate instead of the signer's", D, signer({ of: 'root' })],
    ['legal', 'the other s of the same signature', M, auth((parts) => parts.with(3, otherS(parts[3])))],
    ['legal', 'a name of the key that nobody signs', D, mdoc(first, (it) => it.unprotected.set(4, bytes(8)))],
    ['legal', 'elements in another order', 'haip-mdoc/credential', items((list) => list.toReversed())],
  ],
  'MDOC-9.1.2.4-05': [
    ['violates', 'the object without a tag', M, auth((it) => it.with(2, (decodeCbor(it[2]) as Any).contents))],
    ['violates', 'bytes of the object without a tag', M, auth((it) => it.with(2, encodeCbor((decodeCbor(it[2]) as Any).contents)))],
    ['violates', 'another tag', M, auth((it) => it.with(2, encodeCbor(new Tag(23, (decodeCbor(it[2]) as Any).contents))))],
    ['violates', 'a tag around a map', M, auth((it) => it.with(2, encodeCbor(new Tag(24, new Map(decodeCbor((decodeCbor(it[2]) as Any).contents) as Map<Any, Any>)))))],
    ['violates', 'nothing', M, auth((it) => it.with(2, bytes(0)))],
    ['violates', 'a payload that is elsewhere', M, auth((it) => it.with(2, null))],
    ['violates', 'a list', M, auth((it) => it.with(2, encodeCbor(new Tag(24, encodeCbor(['1.0'])))))],
    ['violates', 'JSON', M, auth((it) => it.with(2, new Uint8Array(Buffer.from('{"version":"1.0"}'))))],
    [
      'legal',
      'members in another order',
      M,
      mdoc(first, (it) => {
        const all = [...it.mso].toReversed()
        it.mso.clear()
        for (const [key, value] of all) it.mso.set(key, value)
      }),
    ],
    ['legal', 'one element more', M, more('eye_colour', 'blue')],
    ['legal', 'no status', M, mso((it) => it.delete('status'))],
  ],
  'MDOC-9.1.2.4-06': [
    ['violates', 'no version', M, mso((it) => it.delete('version'))],
    ['violates', 'a number', M, mso((it) => it.set('version', 1))],
    ['violates', 'a fraction', M, mso((it) => it.set('version', 1.5))],
    ['violates', 'version 2.0', M, mso((it) => it.set('version', '2.0'))],
    ['violates', 'version 1', M, mso((it) => it.set('version', '1'))],
    ['violates', 'version v1.0', M, mso((it) => it.set('version', 'v1.0'))],
    ['violates', 'null', M, mso((it) => it.set('version', null))],
    ['violates', 'bytes', D, mso((it) => it.set('version', new Uint8Array(Buffer.from('1.0'))))],
    [
      'legal',
      'the version last',
      M,
      mso((it) => {
        it.delete('version')
        it.set('version', '1.0')
      }),
    ],
    ['legal', 'no status', M, mso((it) => it.delete('status'))],
    ['legal', 'an expected update', M, validity({ expectedUpdate: date('2027-06-01T00:00:00Z') })],
  ],
  'MDOC-9.1.2.4-07': [
    ['violates', 'another type', M, mso((it) => it.set('docType', 'eu.europa.ec.eudi.pid.1'))],
    ['violates', 'no type', M, mso((it) => it.delete('docType'))],
    ['violates', 'other letters', M, mso((it) => it.set('docType', 'org.iso.18013.5.1.MDL'))],
    ['violates', 'the namespace', M, mso((it) => it.set('docType', space))],
    ['violates', 'a list', M, mso((it) => it.set('docType', [it.get('docType')]))],
    [
      'violates',
      'doctype in other letters',
      M,
      mso((it) => {
        it.set('doctype', it.get('docType'))
        it.delete('docType')
      }),
    ],
    ['violates', 'another type of a second mdoc', 'two-mdocs/credential', mso((it) => it.set('docType', 'org.example'))],
    [
      'legal',
      'the type last',
      M,
      mso((it) => {
        const type = it.get('docType')
        it.delete('docType')
        it.set('docType', type)
      }),
    ],
    ['legal', 'no status', M, mso((it) => it.delete('status'))],
    ['legal', 'one element more', M, more('eye_colour', 'blue')],
  ],
  'MDOC-9.1.2.4-08': [
    ['violates', 'no algorithm', M, mso((it) => it.delete('digestAlgorithm'))],
    ['violates', 'small letters', M, mso((it) => it.set('digestAlgorithm', 'sha-256'))],
    ['violates', 'no hyphen', M, mso((it) => it.set('digestAlgorithm', 'SHA256'))],
    ['violates', 'SHA-1', M, digested('SHA-1', 'sha1')],
    ['violates', 'SHA3-256', M, digested('SHA3-256', 'sha3-256')],
    ['violates', 'the number of COSE', M, mso((it) => it.set('digestAlgorithm', -16))],
    ['violates', 'SHA-224', M, digested('SHA-224', 'sha224')],
    ['violates', 'null', M, mso((it) => it.set('digestAlgorithm', null))],
    ['legal', 'SHA-384', M, digested('SHA-384', 'sha384')],
    ['legal', 'SHA-512', M, digested('SHA-512', 'sha512')],
    ['legal', 'SHA-256 made anew', M, digested('SHA-256', 'sha256')],
  ],
  'MDOC-9.1.2.4-09': [
    ['violates', 'a digest missing', M, mso((it, { items }) => it.get('valueDigests').get(space).delete(items[0]?.members.get('digestID')))],
    ['violates', 'a wrong digest', M, mso((it, { items }) => it.get('valueDigests').get(space).set(items[0]?.members.get('digestID'), bytes(32)))],
    [
      'violates',
      'a digest cut short',
      M,
      mso((it, { items }) => {
        const digests = it.get('valueDigests').get(space)
        const id = items[0]?.members.get('digestID')
        digests.set(id, digests.get(id).slice(0, 16))
      }),
    ],
    [
      'violates',
      'digests as text',
      M,
      mso((it) => {
        const digests = it.get('valueDigests').get(space)
        for (const [id, digest] of digests) digests.set(id, Buffer.from(digest).toString('hex'))
      }),
    ],
    ['violates', 'a value changed after its digest', M, mdoc(first, (it) => it.items[0]?.members.set('elementValue', 'Erna'))],
    [
      'violates',
      'digests of the bytes without their tag',
      M,
      mso((it, { items }) => {
        for (const { namespace, members } of items)
          it.get('valueDigests')
            .get(namespace)
            .set(members.get('digestID'), new Uint8Array(createHash('sha256').update(encodeCbor(members)).digest()))
      }),
    ],
    ['violates', 'digests of another namespace', M, mso((it) => it.set('valueDigests', new Map([['org.example', it.get('valueDigests').get(space)]])))],
    ['violates', 'no digests', M, mso((it) => it.delete('valueDigests'))],
    ['violates', 'digests in a list', M, mso((it) => it.get('valueDigests').set(space, [...it.get('valueDigests').get(space).values()]))],
    ['violates', 'numbers as text', M, mso((it) => it.get('valueDigests').set(space, new Map([...it.get('valueDigests').get(space)].map(([id, digest]) => [String(id), digest]))))],
    [
      'violates',
      'an element added after',
      M,
      mdoc(first, (it) =>
        it.items.push({
          namespace: space,
          members: new Map<unknown, unknown>([
            ['digestID', 3],
            ['random', bytes(32)],
            ['elementIdentifier', 'x'],
            ['elementValue', 1],
          ]),
        }),
      ),
    ],
    ['legal', 'digests of elements that were not sent', M, mso((it) => it.get('valueDigests').get(space).set(5, bytes(32)))],
    ['legal', 'digests in another order', M, mso((it) => it.get('valueDigests').set(space, new Map([...it.get('valueDigests').get(space)].toReversed())))],
    ['legal', 'an element more', M, more('eye_colour', 'blue')],
    ['legal', 'digests of a namespace that was not sent', M, mso((it) => it.get('valueDigests').set('org.example', new Map([[0, bytes(32)]])))],
  ],
  'MDOC-9.1.2.4-10': [
    [
      'violates',
      'one number for two elements',
      M,
      mdoc(first, (it) => {
        it.items[1]?.members.set('digestID', it.items[0]?.members.get('digestID'))
        it.digests = 'anew'
      }),
    ],
    ['violates', 'number 2^31', M, item((it) => it.set('digestID', 2 ** 31))],
    ['violates', 'number 2^40', M, item((it) => it.set('digestID', 2 ** 40))],
    [
      'violates',
      'one number for all elements',
      M,
      mdoc(first, (it) => {
        for (const { members } of it.items) members.set('digestID', 0)
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'number 2^31 of an element that was not sent',
      M,
      mso((it) =>
        it
          .get('valueDigests')
          .get(space)
          .set(2 ** 31, bytes(32)),
      ),
    ],
    ['legal', 'number 0', M, item((it) => it.set('digestID', 0))],
    ['legal', 'number 2^31 - 1', M, item((it) => it.set('digestID', 2 ** 31 - 1))],
    [
      'legal',
      'numbers in a row',
      M,
      mdoc(first, (it) => {
        it.items.forEach(({ members }, at) => {
          members.set('digestID', at)
        })
        it.digests = 'anew'
      }),
    ],
    [
      'legal',
      'one number in two namespaces',
      M,
      mdoc(first, (it) => {
        const members = new Map<unknown, unknown>([
          ['digestID', it.items[0]?.members.get('digestID')],
          ['random', bytes(32, 9)],
          ['elementIdentifier', 'x'],
          ['elementValue', 1],
        ])
        it.items.push({ namespace: 'org.iso.18013.5.1.UT', members })
        ;(it.mso.get('valueDigests') as Map<Any, Any>).set('org.iso.18013.5.1.UT', new Map())
        it.digests = 'anew'
      }),
    ],
  ],
  'MDOC-9.1.2.4-11': [
    ['violates', 'a private key', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(-4, bytes(32)))],
    ['violates', 'no key', M, mso((it) => it.get('deviceKeyInfo').delete('deviceKey'))],
    ['violates', 'no deviceKeyInfo', M, mso((it) => it.delete('deviceKeyInfo'))],
    ['violates', 'a key as bytes', M, mso((it) => it.get('deviceKeyInfo').set('deviceKey', encodeCbor(it.get('deviceKeyInfo').get('deviceKey'))))],
    [
      'violates',
      'a JWK',
      M,
      mso((it) =>
        it.get('deviceKeyInfo').set(
          'deviceKey',
          new Map([
            ['kty', 'EC'],
            ['crv', 'P-256'],
            ['x', 'a'],
            ['y', 'b'],
          ]),
        ),
      ),
    ],
    ['violates', 'a key without kind', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').delete(1))],
    ['violates', 'a key without curve', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').delete(-1))],
    ['violates', 'a key without x', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').delete(-2))],
    [
      'violates',
      'a symmetric key',
      M,
      mso((it) =>
        it.get('deviceKeyInfo').set(
          'deviceKey',
          new Map<number, Any>([
            [1, 4],
            [-1, bytes(32)],
          ]),
        ),
      ),
    ],
    ['violates', 'coordinates as text', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(-2, 'x'))],
    ['violates', 'a kind as text', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(1, 'EC2'))],
    [
      'legal',
      'a sign instead of y',
      M,
      mso((it) => {
        const key = it.get('deviceKeyInfo').get('deviceKey')
        key.set(-3, (key.get(-3).at(-1) & 1) === 1)
      }),
    ],
    ['legal', 'no keyAuthorizations', M, mso((it) => it.get('deviceKeyInfo').delete('keyAuthorizations'))],
    ['legal', 'a keyInfo', M, mso((it) => it.get('deviceKeyInfo').set('keyInfo', new Map([[1, 'x']])))],
  ],
  'MDOC-9.1.2.4-12': [
    ['violates', 'another x', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(-2, bytes(32)))],
    [
      'violates',
      'the key of a holder elsewhere',
      M,
      mso((it) =>
        it
          .get('deviceKeyInfo')
          .get('deviceKey')
          .set(-2, new Uint8Array(Buffer.from('f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', 'base64url')))
          .set(-3, new Uint8Array(Buffer.from('x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0', 'base64url'))),
      ),
    ],
    [
      'violates',
      'another curve',
      M,
      mso((it) =>
        it.get('deviceKeyInfo').set(
          'deviceKey',
          new Map<number, Any>([
            [1, 1],
            [-1, 6],
            [-2, bytes(32)],
          ]),
        ),
      ),
    ],
    ['violates', 'no key', M, mso((it) => it.get('deviceKeyInfo').delete('deviceKey'))],
    [
      'violates',
      'the other y',
      M,
      mso((it) => {
        const key = it.get('deviceKeyInfo').get('deviceKey')
        const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
        const y = p - BigInt(`0x${Buffer.from(key.get(-3)).toString('hex')}`)
        key.set(-3, new Uint8Array(Buffer.from(y.toString(16).padStart(64, '0'), 'hex')))
      }),
    ],
    ['violates', 'another x of a second mdoc', 'two-mdocs/credential', mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(-2, bytes(32)))],
    [
      'legal',
      'a sign instead of y',
      M,
      mso((it) => {
        const key = it.get('deviceKeyInfo').get('deviceKey')
        key.set(-3, (key.get(-3).at(-1) & 1) === 1)
      }),
    ],
    ['legal', 'a key with its use', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(4, [2]))],
    ['legal', 'a key with kid and alg', M, mso((it) => it.get('deviceKeyInfo').get('deviceKey').set(2, bytes(4)).set(3, -7))],
  ],
  'MDOC-9.1.2.4-13': [
    [
      'violates',
      'dates as text',
      M,
      mso((it) => {
        for (const [name, tag] of it.get('validityInfo')) it.get('validityInfo').set(name, tag.contents)
      }),
    ],
    ['violates', 'a begin before the signature', M, validity({ validFrom: date('2020-01-01T00:00:00Z') })],
    ['violates', 'an end before the begin', M, validity({ validUntil: date('2020-01-01T00:00:00Z') })],
    ['violates', 'an end that is the begin', M, mso((it) => it.get('validityInfo').set('validUntil', date(it.get('validityInfo').get('validFrom').contents)))],
    ['violates', 'no signed', M, validity({ signed: undefined })],
    ['violates', 'no validFrom', M, validity({ validFrom: undefined })],
    ['violates', 'no validUntil', M, validity({ validUntil: undefined })],
    ['violates', 'seconds', M, validity({ validUntil: new Tag(1, 1821870000) })],
    ['violates', 'a full-date', M, validity({ validUntil: new Tag(1004, '2027-09-25') })],
    ['violates', 'a fraction of a second', M, validity({ validUntil: date('2027-09-25T11:00:00.500Z') })],
    ['violates', 'another zone', M, validity({ validUntil: date('2027-09-25T13:00:00+02:00') })],
    ['violates', 'no zone', M, validity({ validUntil: date('2027-09-25T11:00:00') })],
    ['violates', 'no validityInfo', M, mso((it) => it.delete('validityInfo'))],
    ['violates', 'an expected update as text', M, validity({ expectedUpdate: '2027-06-01T00:00:00Z' })],
    ['legal', 'an expected update', M, validity({ expectedUpdate: date('2027-06-01T00:00:00Z') })],
    ['legal', 'an end a second later', M, mso((it) => it.get('validityInfo').set('validUntil', date(it.get('validityInfo').get('validUntil').contents.replace(':00Z', ':01Z'))))],
    ['legal', 'members in another order', M, mso((it) => it.set('validityInfo', new Map([...it.get('validityInfo')].toReversed())))],
  ],
  'MDOC-9.1.2.4-14': [
    ['violates', 'signed before the certificate', M, validity({ signed: date('2001-01-01T00:00:00Z') })],
    ['violates', 'signed after the certificate', M, validity({ signed: date('2090-01-01T00:00:00Z'), validFrom: date('2090-01-01T00:00:00Z'), validUntil: date('2090-02-01T00:00:00Z') })],
    ['violates', 'a certificate of tomorrow', M, signer({ of: 'leaf', from: 1 })],
    ['violates', 'a certificate of last year', M, signer({ of: 'leaf', from: -400, days: 30 })],
    ['violates', 'a certificate that ended yesterday', D, signer({ of: 'leaf', from: -60, days: 59 })],
    ['legal', 'another certificate', M, signer({ of: 'leaf', from: -2 })],
    ['legal', 'a certificate that begins a year ago', M, signer({ of: 'leaf', from: -50, days: 400 })],
    ['legal', 'an expected update', M, validity({ expectedUpdate: date('2027-06-01T00:00:00Z') })],
  ],
  'MDOC-9.1.2.4-15': [
    [
      'violates',
      'a namespace as a whole and by elements',
      M,
      mso((it) =>
        it
          .get('deviceKeyInfo')
          .get('keyAuthorizations')
          .set('dataElements', new Map([[space, ['family_name']]])),
      ),
    ],
    [
      'violates',
      'a namespace as a whole and by no element',
      D,
      mso((it) =>
        it
          .get('deviceKeyInfo')
          .get('keyAuthorizations')
          .set('dataElements', new Map([[space, []]])),
      ),
    ],
    [
      'violates',
      'two namespaces, one twice',
      M,
      mso((it) =>
        it.get('deviceKeyInfo').set(
          'keyAuthorizations',
          new Map<string, Any>([
            ['nameSpaces', ['org.example', space]],
            [
              'dataElements',
              new Map([
                ['org.other', ['a']],
                [space, ['given_name']],
              ]),
            ],
          ]),
        ),
      ),
    ],
    [
      'violates',
      'a namespace as a whole and by elements, in another order',
      M,
      mso((it) =>
        it.get('deviceKeyInfo').set(
          'keyAuthorizations',
          new Map<string, Any>([
            ['dataElements', new Map([[space, ['given_name']]])],
            ['nameSpaces', [space]],
          ]),
        ),
      ),
    ],
    ['legal', 'elements alone', M, mso((it) => it.get('deviceKeyInfo').set('keyAuthorizations', new Map([['dataElements', new Map([[space, ['family_name']]])]])))],
    [
      'legal',
      'elements of another namespace',
      M,
      mso((it) =>
        it
          .get('deviceKeyInfo')
          .get('keyAuthorizations')
          .set('dataElements', new Map([['org.iso.18013.5.1.UT', ['x']]])),
      ),
    ],
    ['legal', 'no authorisations', M, mso((it) => it.get('deviceKeyInfo').delete('keyAuthorizations'))],
  ],
  'MDOC-9.1.2.5-01': [
    ['violates', 'fifteen bytes', M, item((it) => it.set('random', bytes(15)))],
    ['violates', 'no byte', M, item((it) => it.set('random', bytes(0)))],
    ['violates', 'one byte', M, item((it) => it.set('random', bytes(1)))],
    [
      'violates',
      'eight bytes in the last element',
      M,
      mdoc(first, (it) => {
        it.items.at(-1)?.members.set('random', bytes(8))
        it.digests = 'anew'
      }),
    ],
    ['violates', 'eight bytes in a second mdoc', 'two-mdocs/credential', item((it) => it.set('random', bytes(8)))],
    ['legal', 'sixteen bytes', M, item((it) => it.set('random', bytes(16)))],
    ['legal', 'a hundred bytes', M, item((it) => it.set('random', bytes(100)))],
    ['legal', 'other bytes', M, item((it) => it.set('random', bytes(32, 1)))],
  ],
  'MDOC-9.1.2.5-02': [
    [
      'violates',
      'two elements with one random',
      M,
      mdoc(first, (it) => {
        it.items[1]?.members.set('random', it.items[0]?.members.get('random'))
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'all elements with one random',
      M,
      mdoc(first, (it) => {
        for (const { members } of it.items) members.set('random', bytes(32))
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'the last element with the first random',
      D,
      mdoc(first, (it) => {
        it.items.at(-1)?.members.set('random', it.items[0]?.members.get('random'))
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'a random of the first mdoc in the second',
      'two-mdocs/credential',
      (it) => {
        const other = decodeCbor(Buffer.from(it.others('credential').at(-1)?.json.credentials[0].credential, 'base64url')) as Map<string, Any>
        const random = (decodeCbor(other.get('nameSpaces').get(space)[0].contents) as Map<string, Any>).get('random')
        it.mdoc(first, (mdoc) => {
          mdoc.items[0]?.members.set('random', new Uint8Array(random))
          mdoc.digests = 'anew'
        })
      },
    ],
    [
      'legal',
      'randoms that differ in a bit',
      M,
      mdoc(first, (it) => {
        it.items[0]?.members.set('random', bytes(32))
        it.items[1]?.members.set('random', new Uint8Array([...bytes(31), 8]))
        it.digests = 'anew'
      }),
    ],
    [
      'legal',
      'randoms of several lengths',
      M,
      mdoc(first, (it) => {
        it.items.forEach(({ members }, at) => {
          members.set('random', bytes(20 + at))
        })
        it.digests = 'anew'
      }),
    ],
    ['legal', 'other bytes', M, item((it) => it.set('random', bytes(32, 1)))],
    [
      'violates',
      'a random value of the mdoc before',
      'two-mdocs/credential#2',
      (it) => {
        const before = it.others('credential').at(-1)?.json.credentials[0].credential
        const [one] = (decodeCbor(Buffer.from(before, 'base64url')) as Any).get('nameSpaces').get(space)
        const random = new Uint8Array((decodeCbor(one.contents) as Any).get('random'))
        it.mdoc(first, (draft) => {
          draft.items[3]?.members.set('random', random)
          draft.digests = 'anew'
        })
      },
    ],
    [
      'violates',
      'a random value for each two, under HAIP',
      'haip-mdoc/credential',
      mdoc(first, (it) => {
        for (const [at, { members }] of it.items.entries()) members.set('random', it.items[at - (at % 2)]?.members.get('random'))
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'the first and the last alike',
      'status-mdoc/credential',
      mdoc(first, (it) => {
        it.items.at(-1)?.members.set('random', it.items[0]?.members.get('random'))
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'a random value of another namespace',
      D,
      mdoc(first, (it) => {
        ;(it.mso as Map<string, Any>).get('valueDigests').set('org.example.1', new Map())
        it.items.push({
          namespace: 'org.example.1',
          members: new Map<unknown, unknown>([
            ['digestID', 1],
            ['random', it.items[0]?.members.get('random')],
            ['elementIdentifier', 'note'],
            ['elementValue', 'x'],
          ]),
        })
        it.digests = 'anew'
      }),
    ],
    [
      'violates',
      'three of zeros',
      M,
      mdoc(first, (it) => {
        for (const { members } of it.items.slice(2, 5)) members.set('random', bytes(32, 0))
        it.digests = 'anew'
      }),
    ],
    [
      'legal',
      'random values of many lengths',
      D,
      mdoc(first, (it) => {
        for (const [at, { members }] of it.items.entries()) members.set('random', new Uint8Array(randomBytes(16 + 3 * at)))
        it.digests = 'anew'
      }),
    ],
    ['legal', 'equal values with random values of their own', 'two-mdocs/credential#2', element('given_name', 'Beispiel')],
    [
      'legal',
      'a namespace more',
      M,
      mdoc(first, (it) => {
        ;(it.mso as Map<string, Any>).get('valueDigests').set('org.example.1', new Map())
        it.items.push({
          namespace: 'org.example.1',
          members: new Map<unknown, unknown>([
            ['digestID', it.items[0]?.members.get('digestID')],
            ['random', new Uint8Array(randomBytes(32))],
            ['elementIdentifier', 'given_name'],
            ['elementValue', 'Erika'],
          ]),
        })
        it.digests = 'anew'
      }),
    ],
  ],
}

/** ISO/IEC 18013-5:2021, Annex B.1.4. */
export const documentSignerShapes: Shapes = {
  'MDOC-B.1.4-01': [
    ['violates', 'no EKU', D, signer({ of: 'leaf', extensions: [digitalSignature, authorityKey] })],
    ['violates', 'an EKU that is not critical', D, signer({ of: 'leaf', extensions: [digitalSignature, { ...documentSigning, critical: false }] })],
    ['violates', 'an EKU for servers', D, signer({ of: 'leaf', extensions: [digitalSignature, { oid: '2.5.29.37', critical: true, value: '300a06082b06010505070301' }] })],
    ['violates', 'an EKU for readers', D, signer({ of: 'leaf', extensions: [digitalSignature, { oid: '2.5.29.37', critical: true, value: '3009060728818c5d050106' }] })],
    ['violates', 'no extensions but one of a name', D, signer({ of: 'leaf', extensions: [{ oid: '2.5.29.19', critical: true, value: '3000' }] })],
    ['legal', 'the EKU alone with keyUsage', D, signer({ of: 'leaf' })],
    ['legal', 'the EKU first', D, signer({ of: 'leaf', extensions: [documentSigning, digitalSignature] })],
    ['legal', 'an authority key identifier beside it', D, signer({ of: 'leaf', extensions: [digitalSignature, documentSigning, authorityKey] })],
  ],
  'MDOC-B.1.4-02': [
    ['violates', 'no keyUsage', D, signer({ of: 'leaf', extensions: [documentSigning] })],
    ['violates', 'a keyUsage that is not critical', D, signer({ of: 'leaf', extensions: [{ ...digitalSignature, critical: false }, documentSigning] })],
    ['violates', 'a keyUsage for certificates', D, signer({ of: 'leaf', extensions: [{ ...digitalSignature, value: '03020106' }, documentSigning] })],
    ['violates', 'a keyUsage for key agreement too', D, signer({ of: 'leaf', extensions: [{ ...digitalSignature, value: '03020388' }, documentSigning] })],
    ['violates', 'a keyUsage for non-repudiation too', D, signer({ of: 'leaf', extensions: [{ ...digitalSignature, value: '030206c0' }, documentSigning] })],
    ['violates', 'a keyUsage of nothing', D, signer({ of: 'leaf', extensions: [{ ...digitalSignature, value: '030100' }, documentSigning] })],
    ['legal', 'digitalSignature', D, signer({ of: 'leaf' })],
    ['legal', 'keyUsage behind EKU', D, signer({ of: 'leaf', extensions: [documentSigning, digitalSignature] })],
    ['legal', 'an authority key identifier beside it', D, signer({ of: 'leaf', extensions: [authorityKey, digitalSignature, documentSigning] })],
  ],
  'MDOC-B.1.4-03': [
    ['violates', '458 days', D, signer({ of: 'leaf', days: 458 })],
    ['violates', 'ten years', D, signer({ of: 'leaf', days: 3650 })],
    ['violates', 'two years', D, signer({ of: 'leaf', from: -300, days: 730 })],
    ['violates', 'not yet', D, signer({ of: 'leaf', from: 2, days: 300 })],
    ['violates', 'no longer', D, signer({ of: 'leaf', from: -100, days: 90 })],
    ['legal', '457 days', D, signer({ of: 'leaf', days: 457 })],
    ['legal', 'a month', D, signer({ of: 'leaf', days: 30 })],
    ['legal', 'a year since long', D, signer({ of: 'leaf', from: -40, days: 365 })],
  ],
  'MDOC-B.1.4-04': [
    [
      'violates',
      'a subject of another country',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['CN', 'Signer'],
          ['C', 'DE'],
        ],
      }),
    ],
    ['violates', 'a subject without a country', D, signer({ of: 'leaf', subject: [['CN', 'Signer']] })],
    [
      'violates',
      'an issuer of another country',
      D,
      signer({
        of: 'leaf',
        issuer: [
          ['CN', 'Root'],
          ['C', 'DE'],
        ],
      }),
    ],
    ['violates', 'an issuer without a country', D, signer({ of: 'leaf', issuer: [['CN', 'Root']] })],
    ['violates', 'a licence of another country', D, element('issuing_country', 'DE')],
    [
      'violates',
      'both of another country',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['C', 'DE'],
          ['CN', 'Signer'],
        ],
        issuer: [
          ['CN', 'Root'],
          ['C', 'DE'],
        ],
      }),
    ],
    [
      'legal',
      'the country first',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['C', 'UT'],
          ['CN', 'Signer'],
        ],
      }),
    ],
    [
      'legal',
      'an organisation too',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['C', 'UT'],
          ['O', 'Office'],
          ['CN', 'Signer'],
        ],
      }),
    ],
    [
      'legal',
      'another name',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['CN', 'X'],
          ['C', 'UT'],
        ],
      }),
    ],
    ['violates', 'a country of the licence alone', D, element('issuing_country', 'DE')],
    [
      'violates',
      'another country in both names, in a second mdoc',
      'two-mdocs/credential#2',
      signer({
        of: 'leaf',
        subject: [
          ['CN', 'Signer'],
          ['C', 'AT'],
        ],
        issuer: [
          ['CN', 'Root'],
          ['C', 'AT'],
        ],
      }),
    ],
    [
      'violates',
      'a second country of the subject',
      D,
      signer({
        of: 'leaf',
        subject: [
          ['C', 'UT'],
          ['C', 'DE'],
          ['CN', 'Signer'],
        ],
      }),
    ],
    [
      'violates',
      'a country as the organisation',
      M,
      signer({
        of: 'leaf',
        subject: [
          ['CN', 'Signer'],
          ['O', 'UT'],
        ],
      }),
    ],
    [
      'violates',
      'another country of the issuer, under HAIP',
      'haip-mdoc/credential',
      signer({
        of: 'leaf',
        subject: [
          ['CN', 'Signer'],
          ['C', 'UT'],
        ],
        issuer: [
          ['CN', 'Root'],
          ['C', 'UK'],
        ],
      }),
    ],
    ['violates', 'no country of the issuer, of an mdoc with a status', 'status-mdoc/credential', signer({ of: 'leaf', issuer: [['CN', 'Root']] })],
    [
      'legal',
      'Austria in all three',
      D,
      all(
        element('issuing_country', 'AT'),
        signer({
          of: 'leaf',
          subject: [
            ['CN', 'Signer'],
            ['C', 'AT'],
          ],
          issuer: [
            ['CN', 'Root'],
            ['C', 'AT'],
          ],
        }),
      ),
    ],
    [
      'legal',
      'a country before the name',
      M,
      signer({
        of: 'leaf',
        subject: [
          ['C', 'UT'],
          ['CN', 'Signer'],
        ],
        issuer: [
          ['C', 'UT'],
          ['CN', 'Root'],
        ],
      }),
    ],
    [
      'legal',
      'an organisation between',
      'two-mdocs/credential#2',
      signer({
        of: 'leaf',
        subject: [
          ['C', 'UT'],
          ['O', 'Utopia Transport Office'],
          ['CN', 'Signer'],
        ],
      }),
    ],
  ],
}
