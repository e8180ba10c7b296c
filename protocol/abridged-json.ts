/**
 * A long JSON document without what repeats: of a list's members that are alike, the first; of long strings, the beginning. What
 * members there are can still be told. @returns undefined for what is no JSON.
 */
export function abridgedJson(text: string): string | undefined {
  try {
    return JSON.stringify(abridged(JSON.parse(text.replace(/^\uFEFF/, ''))))
  } catch {
    return undefined
  }
}

/** Longer ones are pictures in `data:` URIs, keys or signatures. */
const longestString = 512

function abridged(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > longestString ? `${value.slice(0, longestString).toWellFormed()}…` : value
  if (Array.isArray(value)) {
    const shapes = new Map(value.toReversed().map((it) => [JSON.stringify(shapeOf(it)), it]))
    // Plain values are no repetition: each is another.
    return value.some(isStructure)
      ? [...shapes.values()].toReversed().map(abridged)
      : value.map(abridged)
  }
  if (!isStructure(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, abridged(it)]))
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Which members it has, and what they are made of, whatever their values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((it) => JSON.stringify(shapeOf(it))))]
  if (!isStructure(value)) return typeof value
  return Object.entries(value)
    .map(([name, it]) => [name, shapeOf(it)])
    .toSorted()
}
