import { bytesOf, decodeCbor, embedded } from './cbor.ts'
import { type CoseSign1, readCoseSign1 } from './cose.ts'
import { inWords } from './in-words.ts'

type CborMap = ReadonlyMap<unknown, unknown>

/** An IssuerSigned structure taken apart as far as it can be read; nothing is verified. */
export interface MdocParts {
  readonly root: CborMap
  readonly items: readonly MdocItem[]
  /** A sentence fragment where issuerAuth is no COSE_Sign1. */
  readonly issuerAuth: CoseSign1 | string
  /** Undefined when there is none to be found in issuerAuth. */
  readonly mso: CborMap | undefined
  /** Whether tag 24 stood around it. */
  readonly msoEmbedded: boolean
}

export interface MdocItem {
  readonly namespace: string
  /** The very bytes of the tagged item, which the digest is taken of; undefined when it has no tag 24. */
  readonly taggedBytes: Uint8Array | undefined
  /** Undefined when it is no map. */
  readonly members: CborMap | undefined
}

/**
 * Reads the credential of the format `mso_mdoc` (OpenID4VCI 1.0, Appendix A.2.4; ISO/IEC 18013-5:2021, Section 8.3.2.1.2.2).
 * @returns a sentence fragment when it is none.
 */
export function readMdoc(raw: unknown): MdocParts | string {
  if (typeof raw !== 'string')
    return `the credential is ${Array.isArray(raw) ? 'an array' : typeof raw}`
  if (!/^[\w-]+=*$/.test(raw)) return 'the credential is no base64url text'
  const root = read(Buffer.from(raw, 'base64url'))
  if (typeof root === 'string') return root
  if (!(root instanceof Map)) return 'the credential is no CBOR map'
  if (!root.has('issuerAuth'))
    return `the map has ${[...root.keys()].map(String).join(', ') || 'nothing'}, not issuerAuth`
  const issuerAuth = readCoseSign1(root.get('issuerAuth'))
  const payload = typeof issuerAuth === 'string' ? undefined : read(issuerAuth.payload)
  const inner = embedded(payload)
  const mso = inner === undefined ? payload : read(inner)
  return {
    root,
    items: itemsIn(root.get('nameSpaces')),
    issuerAuth,
    mso: mso instanceof Map ? mso : undefined,
    msoEmbedded: inner !== undefined,
  }
}

function itemsIn(nameSpaces: unknown): readonly MdocItem[] {
  if (!(nameSpaces instanceof Map)) return []
  return [...(nameSpaces as CborMap)].flatMap(([namespace, list]) =>
    Array.isArray(list) ? list.map((entry: unknown) => itemOf(inWords(namespace), entry)) : [],
  )
}

function itemOf(namespace: string, entry: unknown): MdocItem {
  const inner = embedded(entry) ?? (entry instanceof Uint8Array ? entry : undefined)
  const members = inner === undefined ? entry : read(inner)
  return {
    namespace,
    taggedBytes: embedded(entry) === undefined ? undefined : bytesOf(entry),
    members: members instanceof Map ? members : undefined,
  }
}

function read(bytes: Uint8Array): unknown {
  try {
    return decodeCbor(bytes)
  } catch (cause) {
    return `not CBOR: ${(cause as Error).message}`
  }
}
