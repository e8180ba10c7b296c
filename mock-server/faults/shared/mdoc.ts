import type { MdocItem } from '../../formats/mdoc-parts.ts'

/** The same map with one member more, or another. */
export function having<K>(
  map: ReadonlyMap<K, unknown>,
  key: K,
  value: unknown,
): ReadonlyMap<K, unknown> {
  return new Map([...map, [key, value]])
}

/** One element changed, the others as they are. */
export function element(
  name: string,
  change: Partial<Record<keyof MdocItem, unknown>>,
): (items: readonly MdocItem[]) => readonly MdocItem[] {
  return (items) =>
    items.map((item) =>
      item.elementIdentifier === name ? { ...item, ...change, namespace: item.namespace } : item,
    )
}

/** A member of a map below another changed. */
export function inside(
  map: ReadonlyMap<string, unknown>,
  name: string,
  change: (inner: ReadonlyMap<unknown, unknown>) => ReadonlyMap<unknown, unknown>,
): ReadonlyMap<string, unknown> {
  const inner = map.get(name)
  return having(map, name, change(inner instanceof Map ? inner : new Map()))
}
