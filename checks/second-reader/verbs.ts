import { decodeCbor, encodeCbor, Tag } from '../../protocol/cbor.ts'
import type { AnswerDraft, CwtShape, JwtShape, MdocShape } from './shape.ts'

/** How a shape alters an answer, in a word each; several go together by `all`. */
export type Alter = (it: AnswerDraft) => void

export function all(...verbs: readonly Alter[]): Alter {
  return (it) => {
    for (const verb of verbs) verb(it)
  }
}

/** Of the JSON; the holder of the member has to be there. A function is given the member as it was. */
export function set(pointer: string, value: unknown): Alter {
  return (it) => {
    const [holder, name] = placeIn(it.json, pointer)
    const made = typeof value === 'function' ? value(holder[name], it) : value
    if (name === '-' && Array.isArray(holder)) holder.push(made)
    else holder[name] = made
  }
}

export function drop(pointer: string): Alter {
  return (it) => {
    const [holder, name] = placeIn(it.json, pointer)
    if (Array.isArray(holder)) holder.splice(Number(name), 1)
    else delete holder[name]
  }
}

/** The whole JSON instead. */
export function json(value: unknown): Alter {
  return (it) => {
    it.json = typeof value === 'function' ? value(it.json, it) : value
  }
}

/** `undefined` takes it away. */
export function header(name: string, value: string | undefined): Alter {
  return (it) => {
    if (value === undefined) delete it.headers[name]
    else it.headers[name] = value
  }
}

export function status(code: number): Alter {
  return (it) => {
    it.status = code
  }
}

/** Another body, as text. A function is given the JSON as text. */
export function text(body: string | ((json: string) => string), contentType?: string): Alter {
  return (it) => {
    it.text = typeof body === 'string' ? body : body(JSON.stringify(it.json))
    if (contentType !== undefined) it.headers['content-type'] = contentType
  }
}

/** JSON within a JWT, written otherwise; it is signed again. */
export function writtenJwt(pointer: string, part: 'header' | 'payload', written: (json: string) => string): Alter {
  return (it) => it.jwt(pointer, (shape) => Object.assign(shape.written, { [part]: written }))
}

/** JSON of a JWE, written otherwise. */
export function writtenJwe(part: 'header' | 'content', written: (json: string) => string): Alter {
  return (it) => {
    it.sealed[part] = written
  }
}

/** A refusal as OAuth has it: status and code, JSON that is not kept. */
export function refused(code: number, error: string, more: Readonly<Record<string, unknown>> = {}): Alter {
  return (it) => {
    it.status = code
    it.headers['content-type'] = 'application/json'
    it.headers['cache-control'] = 'no-store'
    it.json = { error, ...more }
  }
}

/** Members of a JWT's payload; `undefined` takes one away. The JWT is signed again. */
export function payload(pointer: string, members: Readonly<Record<string, unknown>>): Alter {
  return (it) => it.jwt(pointer, (jwt) => merge(jwt.payload, members))
}

/** Members of a JWT's protected header; `undefined` takes one away. The JWT is signed again. */
export function protectedHeader(pointer: string, members: Readonly<Record<string, unknown>>): Alter {
  return (it) => it.jwt(pointer, (jwt) => merge(jwt.header, members))
}

export function jwt(pointer: string, change: (jwt: JwtShape, it: AnswerDraft) => void): Alter {
  return (it) => it.jwt(pointer, (shape) => change(shape, it))
}

export function mdoc(pointer: string, change: (mdoc: MdocShape, it: AnswerDraft) => void): Alter {
  return (it) => it.mdoc(pointer, (shape) => change(shape, it))
}

export function cwt(change: (cwt: CwtShape, it: AnswerDraft) => void): Alter {
  return (it) => it.cwt((shape) => change(shape, it))
}

/** The CBOR at a JSON Pointer as base64url, whatever it is; what comes back stands instead. Nothing is signed again. */
// biome-ignore lint/suspicious/noExplicitAny: CBOR as it comes
export function cbor(pointer: string, change: (item: any) => unknown): Alter {
  return set(pointer, (before: string) => {
    const item = copyOf(decodeCbor(Buffer.from(before, 'base64url')))
    return Buffer.from(encodeCbor(change(item) ?? item)).toString('base64url')
  })
}

/** Without the bytes that decoding remembers. */
function copyOf(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [copyOf(key), copyOf(member)]))
  if (value instanceof Tag) return new Tag(value.tag, copyOf(value.contents))
  if (value instanceof Uint8Array) return new Uint8Array(value)
  return Array.isArray(value) ? value.map(copyOf) : value
}

/** The link, data URI or JSON by which the offer met the wallet. A function is given the one that did. */
export function link(given: string | ((before: string) => string)): Alter {
  return (it) => {
    it.link = typeof given === 'string' ? given : given(it.link ?? '')
  }
}

function merge(into: Record<string, unknown>, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) delete into[name]
    else into[name] = value
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
function placeIn(value: unknown, pointer: string): readonly [holder: any, name: string] {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = steps.pop() ?? ''
  // biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
  const holder = steps.reduce<any>((here, step) => here?.[step], value)
  if (typeof holder !== 'object' || holder === null) throw new Error(`there is nothing to alter at ${pointer}`)
  return [holder, name]
}
