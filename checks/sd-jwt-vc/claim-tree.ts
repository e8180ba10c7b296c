import { inWords } from '../../protocol/in-words.ts'
import { once } from '../engine/memo.ts'
import { isObject, items, type JsonObject } from '../engine/read.ts'
import type { SdJwtParts } from './decode.ts'

/** A claim of an SD-JWT with every disclosure in its place. */
export interface Claim {
  /** Names of members and indices of elements. */
  readonly path: readonly (string | number)[]
  readonly value: unknown
  /** It comes from a disclosure of its own. */
  readonly isDisclosed: boolean
  /** Something it is a part of comes from one. */
  readonly isWithinDisclosed: boolean
}

/** Far beyond any credential, and far from the end of the stack. */
const maxDepth = 50

/** All claims, at every depth, in the order in which they stand. */
export const claimsIn = once((parts: SdJwtParts): readonly Claim[] => {
  const contents = new Map(
    parts.disclosures.flatMap(({ digest, value }) =>
      digest === undefined ? [] : [[digest, items(value)] as const],
    ),
  )

  /** A digest stands in one place (RFC 9901, Section 7.1): chained ones that come twice would double each time. */
  function contentOf(digest: unknown): readonly unknown[] | undefined {
    const content = contents.get(inWords(digest))
    contents.delete(inWords(digest))
    return content
  }

  function claim(
    path: Claim['path'],
    value: unknown,
    isDisclosed: boolean,
    isWithinDisclosed: boolean,
  ): readonly Claim[] {
    return [
      { path, value, isDisclosed, isWithinDisclosed },
      ...below(value, path, isDisclosed || isWithinDisclosed),
    ]
  }

  function below(value: unknown, path: Claim['path'], isHidden: boolean): readonly Claim[] {
    if (path.length > maxDepth) return []
    if (Array.isArray(value)) return ofArray(value, path, isHidden)
    return isObject(value) ? ofObject(value, path, isHidden) : []
  }

  function ofObject(object: JsonObject, path: Claim['path'], isHidden: boolean) {
    const open = Object.entries(object)
      .filter(([name]) => name !== '_sd' && name !== '_sd_alg')
      .flatMap(([name, value]) => claim([...path, name], value, false, isHidden))
    const disclosed = items(object._sd).flatMap((digest) => {
      const [, name, value] = contentOf(digest) ?? []
      return typeof name === 'string' ? claim([...path, name], value, true, isHidden) : []
    })
    return [...open, ...disclosed]
  }

  function ofArray(array: readonly unknown[], path: Claim['path'], isHidden: boolean) {
    const elements = array.flatMap((item) => {
      const placeholder = isObject(item) && Object.hasOwn(item, '...') ? item['...'] : undefined
      if (placeholder === undefined) return [{ value: item, isDisclosed: false }]
      const content = contentOf(placeholder)
      return content ? [{ value: content[1], isDisclosed: true }] : []
    })
    return elements.flatMap(({ value, isDisclosed }, index) =>
      claim([...path, index], value, isDisclosed, isHidden),
    )
  }

  return below(parts.payload, [], false)
})

/** Claims that a claims path pointer selects; null stands for every element (SD-JWT VC, Section 9.1). */
export function claimsAt(parts: SdJwtParts, pointer: readonly unknown[]): readonly Claim[] {
  return claimsIn(parts).filter(
    ({ path }) =>
      path.length === pointer.length &&
      path.every((step, at) =>
        pointer[at] === null ? typeof step === 'number' : step === pointer[at],
      ),
  )
}
