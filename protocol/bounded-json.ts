/** Deeper than any message of the protocols nests, and shallower than what exhausts a stack. */
export const deepestJson = 200

/** A text nests deeper than this implementation follows (RFC 8259, Section 9 leaves the limit to it). */
export class JsonTooDeep extends SyntaxError {
  override readonly name = 'JsonTooDeep'

  constructor() {
    super(`the JSON nests deeper than ${deepestJson} levels`)
  }
}

/**
 * JSON of a stranger: `JSON.parse`, but for what would exhaust the stack of whoever walks through it.
 * @throws JsonTooDeep, or SyntaxError for what is no JSON.
 */
export function parseBoundedJson(text: string): unknown {
  if (depthOf(text) > deepestJson) throw new JsonTooDeep()
  return JSON.parse(text) as unknown
}

/** How deep brackets and braces nest outside of strings; stops counting beyond the limit. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isInString) {
      if (code === backslash) index += 1
      else if (code === quote) isInString = false
    } else if (code === quote) isInString = true
    else if (code === brace || code === bracket) {
      depth += 1
      if (depth > deepest) deepest = depth
      if (deepest > deepestJson) return deepest
    } else if (code === closingBrace || code === closingBracket) depth -= 1
  }
  return deepest
}

const [quote, backslash, brace, closingBrace, bracket, closingBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]
