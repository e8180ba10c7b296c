import fc from 'fast-check'
import { isObject } from '../../http/wire.ts'

/** One thing done to a body, at one of the places it has. */
export interface Mutation {
  readonly place: number
  readonly kind: (typeof kinds)[number]
}

const kinds = ['drop', 'type', 'null', 'unknown', 'long', 'empty', 'foreign', 'fraction'] as const

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(40),
  kind: fc.constantFrom(...kinds),
})

/** A copy of the body with one member missing, of another type, unknown, too long, empty or not whole. */
export function mutated(body: unknown, { place, kind }: Mutation): unknown {
  const places = placesIn(body)
  const path = places[place % Math.max(1, places.length)]
  if (!path) return body
  return changed(body, path, kind)
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    [...path, name],
    ...placesIn(member, [...path, name]),
  ])
}

function changed(value: unknown, path: readonly string[], kind: Mutation['kind']): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(value)) {
    const index = Number(name)
    if (rest.length > 0) return value.with(index, changed(value[index], rest, kind))
    return kind === 'drop'
      ? value.toSpliced(index, 1)
      : value.with(index, replaced(value[index], kind))
  }
  if (!isObject(value)) return value
  if (rest.length > 0) return { ...value, [name]: changed(value[name], rest, kind) }
  const { [name]: old, ...others } = value
  return kind === 'drop' ? others : { ...others, [name]: replaced(old, kind) }
}

function replaced(old: unknown, kind: Mutation['kind']): unknown {
  switch (kind) {
    case 'type':
      return typeof old === 'string' ? 17 : 'of another type'
    case 'null':
      return null
    case 'unknown':
      return typeof old === 'string' ? `no-such-${old}` : { no: 'such' }
    case 'long':
      return Array.isArray(old)
        ? Array.from({ length: 2000 }, () => old[0] ?? 'x')
        : 'x'.repeat(120_000)
    case 'empty':
      return Array.isArray(old) ? [] : ''
    case 'foreign':
      return '00000000-0000-4000-8000-000000000000'
    case 'fraction':
      return typeof old === 'number' ? old + 0.5 : old
    default:
      return undefined
  }
}
