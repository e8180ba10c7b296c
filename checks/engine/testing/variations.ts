/** `value` with each of its members replaced by one of every kind, and left out. */
export function* variations(value: unknown): Generator<unknown> {
  yield* [null, true, 7, -1, 0.5, '', 'x y', [], ['', ''], {}, [null], { a: null }]
  if (typeof value !== 'object' || value === null) return
  for (const [member, inner] of Object.entries(value)) {
    const { [member]: _, ...rest } = value as Record<string, unknown>
    if (!Array.isArray(value)) yield rest
    for (const changed of variations(inner))
      yield Array.isArray(value)
        ? value.with(Number(member), changed)
        : { ...value, [member]: changed }
  }
}
