/**
 * Rewrites the parameters of forms and of URLs, wherever in a text they stand. By hand and in one pass: an answer may
 * hold millions of them, and a regular expression takes its time for each.
 * @param rewrite the new value as it is to be written; undefined where it stays.
 */
export function withParameters(
  text: string,
  rewrite: (name: string, value: string) => string | undefined,
): string {
  const parts: string[] = []
  let written = 0
  let from = 0
  for (let equals = text.indexOf('='); equals !== -1; equals = text.indexOf('=', from)) {
    const start = startOfName(text, equals, from)
    const isName = start < equals && isBehindBoundary(text, start)
    const begin = equals + 1
    from = begin
    if (!isName) continue
    from = endOfValue(text, begin)
    const value = rewrite(text.slice(start, equals), text.slice(begin, from))
    if (value === undefined) continue
    parts.push(text.slice(written, begin), value)
    written = from
  }
  return written === 0 ? text : [...parts, text.slice(written)].join('')
}

/** A name or a value of them; as it is, when it is not percent-encoding. */
export function decoded(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

function startOfName(text: string, end: number, from: number): number {
  let start = end
  while (start > from && isOf(nameSigns, text.charCodeAt(start - 1))) start--
  return start
}

function endOfValue(text: string, begin: number): number {
  let end = begin
  while (end < text.length && !endsValue(text.charCodeAt(end))) end++
  return end
}

function isBehindBoundary(text: string, start: number): boolean {
  if (start === 0) return true
  const before = text.charCodeAt(start - 1)
  if (before === semicolon) return text.endsWith('&amp;', start)
  return before === questionMark || (before !== lessThan && endsValue(before))
}

function endsValue(code: number): boolean {
  return code < 128 ? isOf(valueEnds, code) : /\s/.test(String.fromCharCode(code))
}

function isOf(signs: Uint8Array, code: number): boolean {
  return signs[code] === 1
}

function ascii(signs: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) =>
    signs.test(String.fromCharCode(code)) ? 1 : 0,
  )
}

const nameSigns = ascii(/[\w.~%-]/)
const valueEnds = ascii(/[&#\s"'<>]/)
const semicolon = 0x3b
const questionMark = 0x3f
const lessThan = 0x3c
