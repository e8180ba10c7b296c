import { isObject } from '../../checks/engine/read.ts'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import { type InspectContext, type Inspection, joined } from './inspection.ts'
import { inspectDocument } from './json-document.ts'
import { inspectJwe } from './jwe.ts'
import { inspectJwt } from './jwt.ts'
import { inspectCbor } from './mdoc.ts'
import { inspectOfferLink } from './offer.ts'
import { inspectPicture, isPicture } from './picture.ts'
import { inspectSdJwt } from './sd-jwt.ts'

/** A JWE in a JWE in a QR code is enough. */
const deepest = 3

/** What any bytes or text are, by themselves; undefined: nothing that is known here. */
export async function inspectThing(
  thing: Uint8Array | string,
  context: InspectContext,
  depth = 0,
): Promise<Inspection | undefined> {
  if (depth === deepest) return undefined
  const inside = (inner: Uint8Array | string) => inspectThing(inner, context, depth + 1)
  if (typeof thing !== 'string') {
    if (isPicture(thing)) return inspectPicture(thing, inside)
    const text = asText(thing)
    if (text === undefined) return inspectCbor(thing, context)
    return inspectThing(text, context, depth)
  }
  const text = thing.trim()
  if (/^data:image\//i.test(text)) return inspectDataUri(text, inside)
  if (text.startsWith('{')) return inspectJson(text, context)
  return (
    (text.includes('~') ? await inspectSdJwt(text, context) : undefined) ??
    (await inspectJwt(text, context)) ??
    (await inspectJwe(text, context, inside)) ??
    (await inspectOfferLink(text, context)) ??
    inspectEncoded(text, context)
  )
}

/** In the words of the command line. */
export const recognised = [
  'an offer, its link or QR picture, the https URL of metadata, a JWT, an SD-JWT VC, an mdoc,',
  'a W3C credential, a Status List Token, a JWE, or metadata as JSON',
].join(' ')

async function inspectJson(text: string, context: InspectContext): Promise<Inspection | undefined> {
  try {
    const value = parseBoundedJson(text)
    return isObject(value) ? await inspectDocument(value, context) : undefined
  } catch (cause) {
    // Beyond the limits of JSON, or none.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

/** Bytes in hex, base64 or base64url. */
async function inspectEncoded(
  text: string,
  context: InspectContext,
): Promise<Inspection | undefined> {
  const compact = text.replaceAll(/\s+/g, '')
  if (/^([\da-f]{2})+$/i.test(compact)) {
    const found = await inspectCbor(Buffer.from(compact, 'hex'), context)
    if (found) return found
  }
  return /^[\w+/-]{8,}=*$/.test(compact)
    ? inspectCbor(Buffer.from(compact, 'base64'), context)
    : undefined
}

async function inspectDataUri(
  text: string,
  inside: (inner: Uint8Array) => Promise<Inspection | undefined>,
): Promise<Inspection | undefined> {
  const [, base64] = /^data:image\/(?:png|jpeg);base64,([\w+/=\s]+)$/i.exec(text) ?? []
  if (base64 === undefined) return undefined
  const found = await inside(Buffer.from(base64, 'base64'))
  return found && joined(found.kind, found)
}

/** @returns undefined for bytes that are no UTF-8, or hold controls that text has not. */
function asText(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte < 0x09)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
