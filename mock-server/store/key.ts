import { createHash } from 'node:crypto'

/** Beyond it an index of PostgreSQL takes none. */
const longest = 200

/**
 * A text as a database can have it in an index: itself where it is short, without U+0000 and whole in its surrogates;
 * otherwise a digest of it. Two that differ stay different.
 */
export function keyOf(text: string): string {
  const isPlain =
    text.length <= longest &&
    text.isWellFormed() &&
    !text.includes('\u0000') &&
    !text.startsWith(digestSign)
  if (isPlain) return text
  return `${digestSign}${createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('base64url')}`
}

const digestSign = '#'
