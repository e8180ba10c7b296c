import { decodeCbor, Tag } from '../../protocol/cbor.ts'
import { coseHeader, jwkOfCoseKey } from '../../protocol/cose.ts'
import { inWords } from '../../protocol/in-words.ts'
import { type MdocParts, readMdoc } from '../../protocol/mdoc.ts'
import { readStatusListToken } from '../../protocol/status-list.ts'
import { hasDigest, verifyMdoc } from '../../wallet/formats/mso-mdoc.ts'
import { inspectChain } from './chain.ts'
import { type InspectContext, type Inspection, joined, type Row } from './inspection.ts'
import { cell, rowsOf } from './rows.ts'
import { inspectStatusList } from './status-list.ts'
import { textTimeInWords } from './times.ts'

/** CBOR of a shape that is known: an mdoc's IssuerSigned, or a Status List Token as a CWT. */
export async function inspectCbor(
  bytes: Uint8Array,
  context: InspectContext,
): Promise<Inspection | undefined> {
  let item: unknown
  try {
    item = decodeCbor(bytes)
  } catch {
    return undefined
  }
  if (item instanceof Map) return item.has('issuerAuth') ? inspectMdoc(bytes, context) : undefined
  const token = item instanceof Tag || Array.isArray(item) ? readStatusListToken(bytes) : ''
  if (typeof token === 'string' || token.claims.statusList === undefined) return undefined
  const { statusList: _, ...claims } = token.claims
  return joined(
    'Status List Token',
    { parts: [{ title: 'Claims', rows: rowsOf(withoutBytes(claims), context.now) }] },
    inspectStatusList(token),
    { notes: ['The signature is not verified: the key is not in the thing.'] },
  )
}

async function inspectMdoc(
  bytes: Uint8Array,
  { now }: InspectContext,
): Promise<Inspection | undefined> {
  const raw = Buffer.from(bytes).toString('base64url')
  const parts = readMdoc(raw)
  if (typeof parts === 'string') return undefined
  const { facts } = await verifyMdoc(raw, [], { now: () => now })
  const wrong = facts.filter(({ holds }) => !holds)
  return joined(
    'mdoc',
    { parts: [{ title: 'Mobile Security Object', rows: msoRows(parts, now) }] },
    {
      parts: [{ title: 'Elements', rows: parts.items.map((item) => elementRow(item, parts, now)) }],
    },
    chainOf(parts, now),
    { parts: [{ title: 'Verified', rows: facts.map(({ name, seen }) => [name, cell(seen)]) }] },
    { wrong: wrong.map(({ name, seen }) => `${inSentence[name]}: ${cell(seen)}.`) },
    { wrong: misshapen(parts) },
  )
}

/** What IssuerSigned is not made of (ISO/IEC 18013-5:2021, Section 8.3.2.1.2.2): nobody signs its own members. */
function misshapen({ root }: MdocParts): readonly string[] {
  const nameSpaces = root.get('nameSpaces')
  const others = [...root.keys()].filter((name) => name !== 'nameSpaces' && name !== 'issuerAuth')
  const lists = nameSpaces instanceof Map ? [...nameSpaces] : []
  return [
    ...others.map((name) => `IssuerSigned has ${cell(inWords(name))}, which is no member of it.`),
    ...(nameSpaces === undefined || nameSpaces instanceof Map
      ? []
      : ['nameSpaces of IssuerSigned is no map.']),
    ...lists
      .filter(([, list]) => !Array.isArray(list) || list.length === 0)
      .map(([name]) => `The name space ${cell(inWords(name))} is no list of elements.`),
  ]
}

const inSentence = {
  parsed: 'It cannot be read whole',
  'issuer-key-found': 'There is no key of the issuer',
  'signature-verified': 'The signature does not match',
  'disclosures-match': 'The disclosures do not match',
  'digests-match': 'The digests do not match',
  'bound-to-proof-key': 'It is bound to another key',
  'valid-now': 'It is not valid now',
} as const

function msoRows({ mso }: MdocParts, now: Date): readonly Row[] {
  if (!mso) return []
  const validity = mso.get('validityInfo')
  const keyInfo = mso.get('deviceKeyInfo')
  const deviceKey = jwkOfCoseKey(keyInfo instanceof Map ? keyInfo.get('deviceKey') : undefined)
  return [
    ...['version', 'docType', 'digestAlgorithm'].map(
      (name): Row => [name, words(mso.get(name), now)],
    ),
    ...(validity instanceof Map ? [...validity] : []).map(
      ([name, value]): Row => [cell(inWords(name)), words(value, now)],
    ),
    ['deviceKey', deviceKey ? cell(deviceKey) : 'absent or unknown'],
  ]
}

function elementRow(item: MdocParts['items'][number], { mso }: MdocParts, now: Date): Row {
  const name = cell(inWords(item.members?.get('elementIdentifier')))
  const matches = mso && hasDigest(item, mso) ? 'digest matches' : 'no such digest'
  const value = words(item.members?.get('elementValue'), now)
  return [`${cell(item.namespace)} ${name}`, `${value} (${matches})`]
}

function chainOf({ issuerAuth }: MdocParts, now: Date): Partial<Inspection> {
  if (typeof issuerAuth === 'string') return {}
  const { unprotected, protected: headers } = issuerAuth
  const chain: unknown = unprotected.get(coseHeader.x5chain) ?? headers.get(coseHeader.x5chain)
  const ders = (Array.isArray(chain) ? chain : [chain]) as readonly unknown[]
  const certificates = ders.map((der) => (der instanceof Uint8Array ? der : undefined))
  return inspectChain('x5chain', certificates, now)
}

/** A CBOR value in words: times, dates, text, and how many bytes of others. */
function words(value: unknown, now: Date): string {
  if (value instanceof Tag) {
    const { contents } = value
    return typeof contents === 'string'
      ? (textTimeInWords(contents, now) ?? cell(contents))
      : `tag ${value.tag} of ${inWords(contents)}`
  }
  if (value instanceof Uint8Array) return `${value.length} bytes`
  return value instanceof Map || Array.isArray(value)
    ? cell(withoutBytes(value))
    : cell(inWords(value))
}

/** Maps as objects, and bytes by their number: JSON has neither. Decoding bounds the depth. */
function withoutBytes(value: unknown): unknown {
  if (value instanceof Tag) return withoutBytes(value.contents)
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, inner]) => [inWords(key), withoutBytes(inner)]))
  if (Array.isArray(value)) return value.map(withoutBytes)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBytes(inner)]))
}
