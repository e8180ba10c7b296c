import { gunzipSync } from 'node:zlib'
import { at, type JsonObject, objects } from '../../checks/engine/read.ts'
import { UsageError } from '../../protocol/usage-error.ts'

/** A string of more could not be made. */
export const mostBytes = 400 * 1024 * 1024

const hint =
  'A capture is a HAR 1.2 file, as browsers, mitmproxy, Charles and vcispec proxy write it, also gzip compressed.'

/** What else people have of a conversation, by the bytes or the text it begins with, and how a HAR comes of it. */
const others: readonly (readonly [begins: RegExp, sentence: string])[] = [
  [
    /^hex (d4c3b2a1|a1b2c3d4|0a0d0d0a|4d3cb2a1)/,
    'This is a capture of packets, in which HTTPS stays encrypted: record with a proxy.',
  ],
  [
    /^hex 504b0304/,
    'This is an archive of another tool (ZIP): open it there, and export the session as HAR.',
  ],
  [
    /^text \d{1,9}:\d{1,9}:/,
    'This is a flow file of mitmproxy: "mitmdump -nr FILE --set hardump=capture.har" writes a HAR.',
  ],
  [
    /^text \s*<\?xml[\s\S]*<(!DOCTYPE )?items\b/,
    'These are saved items of Burp: an extension, or vcispec proxy before it, writes a HAR.',
  ],
  [/^text \s*<(\?xml|!doctype|html)/i, 'This is a page or XML, and no HAR.'],
  [
    /^text (GET|POST|PUT|HTTP\/\d(\.\d)?) /,
    'This is the text of one message: a HAR holds requests with their answers.',
  ],
]

/** Entries of an HTTP Archive, sorted by time. @throws UsageError for what is none. */
export function readHar(bytes: Uint8Array): readonly JsonObject[] {
  const plain = inBase64(isGzip(bytes) ? unzipped(bytes) : bytes)
  if (plain.length > mostBytes) throw unusable(`The capture is larger than ${mostBytes} bytes.`)
  if (plain.length === 0) throw unusable('The capture is empty.')
  const start = Buffer.from(plain.subarray(0, 600))
  const forms = [`hex ${start.toString('hex')}`, `text ${start.toString('latin1')}`]
  const other = others.find(([begins]) => forms.some((form) => begins.test(form)))
  if (other) throw unusable(other[1])
  let har: unknown
  try {
    har = JSON.parse(textOf(plain))
  } catch (cause) {
    throw unusable(`The capture is no JSON, or was cut off: ${(cause as Error).message}`)
  }
  const entries = at(har, 'log', 'entries')
  if (!Array.isArray(entries)) throw unusable('The capture has no log.entries: it is no HAR.')
  return sorted(objects(entries))
}

/** By time; what has none stays behind what it stands behind. */
function sorted(entries: readonly JsonObject[]): readonly JsonObject[] {
  let last = Number.NEGATIVE_INFINITY
  return entries
    .map((entry) => {
      const time = timeOf(entry)
      if (time > 0) last = time
      return { entry, time: time > 0 ? time : last }
    })
    .toSorted((one, other) => (one.time === other.time ? 0 : one.time - other.time))
    .map(({ entry }) => entry)
}

/** In milliseconds; 0 for an entry that has none: it is judged all the same. */
export function timeOf({ startedDateTime }: JsonObject): number {
  const time = typeof startedDateTime === 'string' ? Date.parse(startedDateTime) : Number.NaN
  return Number.isNaN(time) ? 0 : time
}

/** UTF-8, or UTF-16 as a shell of Windows redirects it. */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}

/** The whole file in base64, as it comes out of some mails and secrets of CI. */
function inBase64(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (!/^(eyJ|H4sI|e[wy][A-Za-z0-9+/])[\w+/=\r\n-]*$/.test(start)) return bytes
  const inner = Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64')
  return isGzip(inner) ? unzipped(inner) : inner
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function unzipped(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch (cause) {
    throw unusable(`The compressed capture cannot be read: ${(cause as Error).message}`)
  }
}

function unusable(message: string): UsageError {
  return new UsageError('ERR_CAPTURE', message, hint)
}
