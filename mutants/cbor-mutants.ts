import type { AnswerDraft, CwtShape } from '../checks/second-reader/shape.ts'
import type { Mutant, Subject } from './mutant.ts'
import { type AlteredPlace, probe } from './place.ts'

/** What a wrong issuer makes of a member of a CBOR map. */
const wrong: readonly (readonly [string, (map: Map<unknown, unknown>, key: unknown) => void])[] = [
  ['deleted', (map, key) => void map.delete(key)],
  ['null', (map, key) => void map.set(key, null)],
  ['of another type', (map, key) => void map.set(key, typeof map.get(key) === 'string' ? 7 : 'x')],
  ['empty', (map, key) => void map.set(key, emptyLike(map.get(key)))],
]

/** Every member of the security object, and of the first element. */
export function mdocMutants(
  place: AlteredPlace,
  { name }: Subject,
  pointer: string,
): readonly Mutant[] {
  const keys: (readonly [part: 'mso' | 'item', path: readonly unknown[]])[] = []
  probe(place, (it) =>
    it.mdoc(pointer, ({ mso, items }) => {
      keys.push(...pathsOf(mso).map((path) => ['mso', path] as const))
      keys.push(...pathsOf(items[0]?.members ?? new Map()).map((path) => ['item', path] as const))
    }),
  )
  const mutants = keys.flatMap(([part, path]) =>
    wrong.map(([what, change]) => ({
      name: `${name}: ${[part, ...path].join('/')} ${what}`,
      place,
      alter: (it: AnswerDraft) =>
        it.mdoc(pointer, (shape) => {
          const top = part === 'mso' ? shape.mso : (shape.items[0]?.members ?? new Map())
          change(holderOf(top, path), path.at(-1))
          if (part === 'item') shape.digests = 'anew'
        }),
    })),
  )
  return [
    ...mutants,
    {
      name: `${name}: signature broken`,
      place,
      alter: (it) =>
        it.mdoc(pointer, (shape) => void Object.assign(shape, { signature: 'broken' })),
    },
  ]
}

/** Every header parameter and claim of a CWT, which is signed again. */
export function cwtMutants(place: AlteredPlace, name: string): readonly Mutant[] {
  const parts = ['protected', 'unprotected', 'claims'] as const
  const keys: (readonly [part: (typeof parts)[number], path: readonly unknown[]])[] = []
  probe(place, (it) =>
    it.cwt((cwt) => {
      for (const part of parts)
        keys.push(...pathsOf(cwt[part]).map((path) => [part, path] as const))
    }),
  )
  const within = (change: (cwt: CwtShape) => void) => (it: Parameters<Mutant['alter']>[0]) =>
    it.cwt(change)
  return [
    ...keys.flatMap(([part, path]) =>
      wrong.map(([what, change]) => ({
        name: `${name}: ${[part, ...path].join('/')} ${what}`,
        place,
        alter: within((cwt) => change(holderOf(cwt[part], path), path.at(-1))),
      })),
    ),
    ...(['broken', 'missing'] as const).map((signature) => ({
      name: `${name}: signature ${signature}`,
      place,
      alter: within((cwt) => void Object.assign(cwt, { signature })),
    })),
  ]
}

function holderOf(top: unknown, path: readonly unknown[]): Map<unknown, unknown> {
  const at = (here: unknown, key: unknown) => (here as Map<unknown, unknown>).get(key)
  return path.slice(0, -1).reduce(at, top) as Map<unknown, unknown>
}

function pathsOf(map: Map<unknown, unknown>): readonly (readonly unknown[])[] {
  return [...map].flatMap(([key, value], index) => {
    // Digests are many, and alike.
    if (typeof key === 'number' && index > 0 && value instanceof Uint8Array) return []
    return [[key], ...(value instanceof Map ? pathsOf(value).map((rest) => [key, ...rest]) : [])]
  })
}

function emptyLike(value: unknown): unknown {
  if (value instanceof Map) return new Map()
  if (value instanceof Uint8Array) return new Uint8Array()
  return Array.isArray(value) ? [] : ''
}
