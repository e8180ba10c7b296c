/**
 * Values of a collection as text: JSON, where a `Date` is `{"$date": milliseconds}`. An object that has such a member
 * itself is written as `{"$plain": …}`, so that whatever was put comes back.
 */
export function written(value: unknown): string {
  return JSON.stringify(marked(value))
}

export function read(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return text.includes('"$') ? unmarked(value) : value
}

function marked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: value.getTime() }
  if (Array.isArray(value)) return value.map(marked)
  const members: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) setMember(members, name, marked(member))
  return '$date' in members || '$plain' in members ? { $plain: members } : members
}

/** In place: nobody else has what was parsed. */
function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    value.forEach((member, index) => {
      value[index] = unmarked(member)
    })
    return value
  }
  if ('$date' in value) return new Date(Number(value.$date))
  const members = ('$plain' in value ? value.$plain : value) as Record<string, unknown>
  for (const [name, member] of Object.entries(members)) {
    if (typeof member === 'object' && member !== null) setMember(members, name, unmarked(member))
  }
  return members
}

/** As a member of its own, whatever its name. */
function setMember(members: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(members, name, {
      ...{ value, enumerable: true, writable: true, configurable: true },
    })
  } else members[name] = value
}
