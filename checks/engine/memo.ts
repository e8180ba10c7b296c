/**
 * Computes once for each object: evidence is immutable, and hundreds of checks ask it the same questions. Who asks again has read
 * what was read for the answer.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V; readonly read?: ReadonlySet<string> }>()
  return (key) => {
    const before = known.get(key)
    if (before) {
      for (const it of (readings && before.read) ?? []) readings?.add(it)
      return before.value
    }
    const found = readings ? reading(() => compute(key)) : { value: compute(key) }
    known.set(key, found)
    return found.value
  }
}

/** The same for what is made of a text alone, which dozens of checks ask for in a row: the last texts are kept. */
export function perText<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as V
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= mostTexts) known.delete(oldest)
    const made = compute(text)
    known.set(text, made)
    return made
  }
}

/** More than a credential has disclosures. */
const mostTexts = 64

/** What the present computation has read, where somebody wants to know. */
let readings: Set<string> | undefined

/** Something that is watched was read. */
export function wasRead(what: string): void {
  readings?.add(what)
}

/** @returns also what of all that is watched was read on the way, once or again. */
export function reading<V>(compute: () => V): {
  readonly value: V
  readonly read: ReadonlySet<string>
} {
  const outer = readings
  const read = new Set<string>()
  readings = read
  try {
    return { value: compute(), read }
  } finally {
    readings = outer
    for (const it of read) outer?.add(it)
  }
}

/** The first of the things that has each name; those without one are left out. */
export function firstBy<T>(
  all: readonly T[],
  nameOf: (it: T) => string | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const it of all) {
    const name = nameOf(it)
    if (name !== undefined && !found.has(name)) found.set(name, it)
  }
  return found
}
