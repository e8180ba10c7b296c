/**
 * The first name that occurs twice in one object of a JSON text, which parsing hides: the last one wins (RFC 8259,
 * Section 4). Undefined when each occurs once, or the text is no JSON.
 */
export function repeatedMember(text: string): string | undefined {
  if (last.text !== text) last = { text, name: firstRepeated(text) }
  return last.name
}

/** Each scenario reads the same metadata. */
let last: { readonly text: string; readonly name: string | undefined } = {
  text: '',
  name: undefined,
}

function firstRepeated(text: string): string | undefined {
  const objects: (Set<string> | undefined)[] = []
  const next = /["[\]{}]/g
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [token] = found
    if (token === '{') objects.push(new Set())
    else if (token === '[') objects.push(undefined)
    else if (token !== '"') objects.pop()
    else {
      whole.lastIndex = found.index
      const [, string, colon] = whole.exec(text) ?? []
      if (string === undefined) return undefined
      next.lastIndex = whole.lastIndex
      const name = colon === undefined ? undefined : nameIn(string)
      const known = objects.at(-1)
      if (name !== undefined && known?.has(name)) return name
      if (name !== undefined) known?.add(name)
    }
  }
  return undefined
}

/** A string, and the colon that makes it a name. */
const whole = /("(?:[^"\\]|\\.)*")(\s*:)?/y

/** `"\u0061"` is `"a"`. */
function nameIn(string: string): string {
  try {
    return String(JSON.parse(string))
  } catch {
    return string
  }
}
