import { gunzipSync } from 'node:zlib'
import { at, isObject, type JsonObject, objects } from '../../checks/engine/read.ts'
import { UsageError } from '../../protocol/usage-error.ts'

/** A string of more could not be made. */
export const mostBytes = 400 * 1024 * 1024

const hint =
  'A capture is a HAR 1.2 file, as browsers, mitmproxy, Charles and Burp export it, also gzip compressed.'

/** Entries of an HTTP Archive, sorted by time. @throws UsageError for what is none. */
export function readHar(bytes: Uint8Array): readonly JsonObject[] {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unzipped(bytes) : bytes
  if (plain.length > mostBytes) throw unusable(`The capture is larger than ${mostBytes} bytes.`)
  let har: unknown
  try {
    har = JSON.parse(new TextDecoder().decode(plain))
  } catch (cause) {
    throw unusable(`The capture is no JSON, or was cut off: ${(cause as Error).message}`)
  }
  const entries = at(har, 'log', 'entries')
  if (!Array.isArray(entries)) throw unusable('The capture has no log.entries: it is no HAR.')
  return objects(entries).toSorted((one, other) => timeOf(one) - timeOf(other))
}

/** 0 for an entry that has none: it is judged all the same. */
export function timeOf(entry: JsonObject): number {
  const time = Date.parse(String(isObject(entry.startedDateTime) ? '' : entry.startedDateTime))
  return Number.isNaN(time) ? 0 : time
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
