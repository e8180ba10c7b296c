/**
 * Values of a collection as text: JSON, where a `Date` is `{"$date": milliseconds}`. An object that has such a member
 * itself is written as `{"$plain": …}`, so that whatever was put comes back.
 */
export function written(value: unknown): string {
  return JSON.stringify(marked(value))
}

export function read(text: string): unknown {
  return unmarked(JSON.parse(text))
}

function marked(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.getTime() }
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, marked(member)]),
  )
  return '$date' in members || '$plain' in members ? { $plain: members } : members
}

function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarked)
  if (typeof value !== 'object' || value === null) return value
  if ('$date' in value) return new Date(Number(value.$date))
  const members = '$plain' in value ? (value.$plain as object) : value
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, unmarked(member)]),
  )
}
