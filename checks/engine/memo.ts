/**
 * Computes once for each object: evidence is immutable, and hundreds of checks ask it the same questions.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) }
    known.set(key, found)
    return found.value
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
