import { items, type JsonObject } from '../engine/read.ts'

export const baseContexts: readonly string[] = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
]
export const formats = ['jwt_vc_json', 'jwt_vc_json-ld', 'ldp_vc']

/** XML Schema's dateTime, and its time zone. */
export const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
export const zone = /(Z|[+-]\d\d:\d\d)$/

export function isVersion2(document: JsonObject): boolean {
  return (items(document['@context'])[0] ?? document['@context']) === baseContexts[1]
}

/** Parsers of URLs forgive blanks and brackets, which no URI has (RFC 3986, Section 2). */
export function isUri(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s"<>\\^`{|}]+$/.test(value) && URL.canParse(value)
}

/** The DID of a DID, or of a URL within its document. */
export function didIn(url: unknown): string | undefined {
  return typeof url === 'string' && url.startsWith('did:') ? url.split(/[?#/]/, 1)[0] : undefined
}
