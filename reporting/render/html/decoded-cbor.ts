import { decode, Tag } from 'cbor2'
import { jsonObject } from '../../observed.ts'

/** CBOR in diagnostic notation (RFC 8949, Section 8), laid out for reading. */
export interface ReadableCbor {
  /** `mdoc`, `COSE_Sign1` or `CBOR`. */
  readonly kind: string
  readonly notation: string
}

/** mdocs in the credentials of a JSON body, and bodies that are CBOR themselves. */
export function cborIn(body: string): readonly ReadableCbor[] {
  const binary = /^‹[^‹›]*(?:cbor|cwt|cose)[^‹›]*, base64› ([A-Za-z0-9+/]+=*)$/.exec(body)?.[1]
  if (binary !== undefined) return readable(Buffer.from(binary, 'base64')) ?? []
  return stringsIn(jsonObject(body))
    .filter((text) => /^[\w-]{40,}$/.test(text))
    .flatMap((text) => readable(Buffer.from(text, 'base64url')) ?? [])
}

/** Only what is shaped like something we know: any bytes may happen to be CBOR. */
function readable(bytes: Uint8Array): readonly ReadableCbor[] | undefined {
  const value = decoded(bytes)
  const kind = kindOf(value)
  return kind === undefined ? undefined : [{ kind, notation: notation(value) }]
}

function kindOf(value: unknown): string | undefined {
  const untagged = value instanceof Tag ? value.contents : value
  if (Array.isArray(untagged))
    return untagged.length === 4 && untagged[0] instanceof Uint8Array ? 'COSE_Sign1' : undefined
  if (!(untagged instanceof Map)) return undefined
  return untagged.has('issuerAuth') || untagged.has('nameSpaces') ? 'mdoc' : undefined
}

/** @returns undefined for what is not CBOR. */
function decoded(bytes: Uint8Array): unknown {
  try {
    // Nested as deep as a document needs, and not as deep as the stack.
    return decode(bytes, { preferMap: true, maxDepth: 32 })
  } catch {
    return undefined
  }
}

/** CBOR inside byte strings (tag 24 and the parts of a COSE signature) is read as well. */
function notation(value: unknown, indent = ''): string {
  if (indent.length > deepest) return '…'
  const inner = `${indent}  `
  if (value instanceof Map)
    return block(
      '{',
      [...value].map(([key, each]) => `${notation(key)}: ${notation(each, inner)}`),
      '}',
      indent,
    )
  if (Array.isArray(value))
    return block(
      '[',
      value.map((each) => notation(each, inner)),
      ']',
      indent,
    )
  if (value instanceof Uint8Array) return bytesNotation(value, indent)
  if (value instanceof Tag) return `${value.tag}(${notation(value.contents, indent)})`
  if (value instanceof Date)
    return `0("${Number.isNaN(value.getTime()) ? '' : value.toISOString()}")`
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'object' && value !== null) return JSON.stringify(value) ?? '{}'
  return String(value)
}

function block(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`
  const lines = parts.slice(0, mostParts).map((part) => `${indent}  ${part}`)
  const rest = parts.length - mostParts
  if (rest > 0) lines.push(`${indent}  … ${rest} more`)
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** In spaces of indentation. */
const deepest = 40
const mostParts = 60
const mostBytes = 32

function bytesNotation(bytes: Uint8Array, indent: string): string {
  const inside = bytes.length > 1 && indent.length < deepest ? decoded(bytes) : undefined
  if (
    inside instanceof Map ||
    inside instanceof Tag ||
    (Array.isArray(inside) && inside.length > 1)
  )
    return `<< ${notation(inside, `${indent}  `)} >>`
  const hex = Buffer.from(bytes.subarray(0, mostBytes)).toString('hex')
  return bytes.length > mostBytes ? `h'${hex}…' (${bytes.length} bytes)` : `h'${hex}'`
}

/** Without recursion: a hostile body may be nested as deep as it is long. */
function stringsIn(root: unknown): readonly string[] {
  const found: string[] = []
  const open = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) open.push(...Object.values(value))
  }
  return found.reverse()
}
