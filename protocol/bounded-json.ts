/** Deeper than any message of the protocols nests, and shallower than what exhausts a stack. */
export const deepestJson = 200

/** More members and items than metadata in all languages of a union has. */
export const longestJson = 500_000

let mostItems = longestJson

/** How many members and items are followed from here on, in this thread: a target file may know of more. */
export function followJson(items: number = longestJson): void {
  mostItems = items
}

/** A text is larger than what this implementation follows (RFC 8259, Section 9 leaves the limits to it). */
export class JsonBeyondLimits extends SyntaxError {
  override readonly name = 'JsonBeyondLimits'
}

/**
 * JSON of a stranger: `JSON.parse`, but for what would exhaust stack or patience of whoever walks through it.
 * @throws JsonBeyondLimits, or SyntaxError for what is no JSON.
 */
export function parseBoundedJson(text: string): unknown {
  const beyond = beyondLimits(text)
  if (beyond !== undefined) throw new JsonBeyondLimits(beyond)
  return JSON.parse(text) as unknown
}

/** How deep brackets and braces nest, and how many commas there are, outside of strings. */
function beyondLimits(text: string): string | undefined {
  let depth = 0
  let items = 0
  let isInString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isInString) {
      if (code === backslash) index += 1
      else if (code === quote) isInString = false
    } else if (code === quote) isInString = true
    else if (code === brace || code === bracket) {
      depth += 1
      if (depth > deepestJson) {
        return `the JSON nests deeper than ${deepestJson} levels, and that limit is fixed`
      }
    } else if (code === closingBrace || code === closingBracket) depth -= 1
    else if (code === comma) {
      items += 1
      if (items > mostItems) {
        return `the JSON has more than ${mostItems} members and items; "limits.jsonItems" of the target file raises that`
      }
    }
  }
  return undefined
}

const [quote, comma, backslash] = [0x22, 0x2c, 0x5c]
const [brace, closingBrace, bracket, closingBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
