/** A place in a JSON document: the pointer to it, and what it is called wherever the issuer chose its names. */
export interface Member {
  readonly pointer: string
  readonly name: string
  readonly value: unknown
}

/** Every member of a document, objects and arrays themselves too; of an array the first entry alone. */
export function membersOf(
  document: unknown,
  rename: (pointer: string, value: unknown) => string = (pointer) =>
    pointer.split('/').at(-1) ?? '',
  at: { readonly pointer: string; readonly name: string } = { pointer: '', name: '' },
): readonly Member[] {
  if (typeof document !== 'object' || document === null) return []
  const entries = Array.isArray(document)
    ? document.slice(0, 1).map((value, index) => [String(index), value] as const)
    : Object.entries(document)
  return entries.flatMap(([key, value]) => {
    const pointer = `${at.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const name = `${at.name}/${rename(pointer, value)}`
    return [{ pointer, name, value }, ...membersOf(value, rename, { pointer, name })]
  })
}
