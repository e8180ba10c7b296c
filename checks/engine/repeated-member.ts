import { deepestJson } from '../../protocol/bounded-json.ts'

/** Names from the outermost object to one within a JSON text; `*` for an item of an array. */
export type ObjectPath = readonly string[]

/**
 * Names that occur twice in one object of a JSON text, which parsing hides: the last one wins (RFC 8259, Section 4).
 * @returns for each kind of objects that the text has the first such name, or undefined where there is none; what is
 * nested deeper than JSON of a stranger is followed is not looked at.
 */
export function repeatedMembers<K>(
  text: string,
  kindOf: (path: ObjectPath) => K,
): ReadonlyMap<K, string | undefined> {
  const seen = new Map<K, string | undefined>()
  const open: Frame<K>[] = []
  const next = /["[\]{}]/g
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [token] = found
    if (open.length > deepestJson) return seen
    if (token === '{') {
      const kind = kindOf(open.map(({ at }) => at))
      if (!seen.has(kind)) seen.set(kind, undefined)
      open.push({ object: { kind, names: new Set() }, at: '' })
    } else if (token === '[') open.push({ at: '*' })
    else if (token !== '"') open.pop()
    else {
      whole.lastIndex = found.index
      const [, string, colon] = whole.exec(text) ?? []
      if (string === undefined) return seen
      next.lastIndex = whole.lastIndex
      const frame = open.at(-1)
      if (colon === undefined || frame?.object === undefined) continue
      frame.at = nameIn(string)
      const { kind, names } = frame.object
      if (names.has(frame.at) && seen.get(kind) === undefined) seen.set(kind, frame.at)
      names.add(frame.at)
    }
  }
  return seen
}

/** An object or array that is not closed yet. */
interface Frame<K> {
  readonly object?: { readonly kind: K; readonly names: Set<string> }
  /** The name of the member that is read, or `*`. */
  at: string
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
