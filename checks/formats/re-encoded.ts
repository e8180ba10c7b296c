import { gunzipSync, inflateSync } from 'node:zlib'
import { isObject } from '../engine/read.ts'

/** How text was encoded once more that had no need of it, by what undoes it; undefined where that brings nothing. */
const ways: readonly (readonly [name: string, undo: (text: string) => unknown])[] = [
  ['base64url-encoded', (text) => bytesOf(text)?.toString('latin1')],
  [
    'percent-encoded',
    (text) => (/%[0-9a-f]{2}/i.test(text) ? decodeURIComponent(text) : undefined),
  ],
  ['encoded in hexadecimal digits', (text) => hexOf(text)],
  [
    'put in quotes or JSON',
    (text) => (/^\s*["{[]/.test(text) ? textsIn(JSON.parse(text)) : undefined),
  ],
  ['put in a data URI', (text) => contentOf(text)],
  ['compressed', (text) => unpacked(bytesOf(text))],
]

/** By which of them text has been encoded once more, where undoing it brings what was wanted. */
export function encodedOnceMore(
  raw: unknown,
  isWanted: (text: string) => boolean,
): string | undefined {
  if (typeof raw !== 'string' || isWanted(raw)) return undefined
  return ways.find(([, undo]) =>
    [attempted(undo, raw)].flat().some((it) => typeof it === 'string' && isWanted(it)),
  )?.[0]
}

function attempted(undo: (text: string) => unknown, text: string): unknown {
  try {
    return undo(text)
  } catch {
    return undefined
  }
}

function bytesOf(text: string): Buffer | undefined {
  return /^[\w+/-]+={0,2}$/.test(text.replaceAll(/\s/g, ''))
    ? Buffer.from(text, 'base64')
    : undefined
}

function hexOf(text: string): string | undefined {
  return /^(?:[0-9a-f]{2})+$/i.test(text) ? Buffer.from(text, 'hex').toString('latin1') : undefined
}

function contentOf(text: string): string | undefined {
  const [, parameters = '', content] = /^data:([^,]*),(.*)$/is.exec(text) ?? []
  if (content === undefined) return undefined
  return /;base64$/i.test(parameters)
    ? bytesOf(content)?.toString('latin1')
    : decodeURIComponent(content)
}

function unpacked(bytes: Buffer | undefined): string | undefined {
  if (bytes?.[0] === 0x1f)
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('latin1')
  return bytes?.[0] === 0x78
    ? inflateSync(bytes, { maxOutputLength: mostBytes }).toString('latin1')
    : undefined
}

const mostBytes = 2 ** 20

function textsIn(value: unknown): readonly unknown[] {
  return isObject(value) ? Object.values(value) : [value].flat()
}
