import type { Collection } from '../store/store.ts'
import { link } from './hal.ts'
import { PingOneError } from './pingone-error.ts'

const itemsAtMost = 200
const itemsByDefault = 100

/**
 * One page of a collection: `limit` says how much, `cursor` where; the links say where the others are.
 * @param self address of the collection.
 * @throws PingOneError 400 for a limit or cursor that cannot be used.
 */
export function pageOf<T>(
  items: readonly T[],
  query: URLSearchParams,
  as: { readonly self: string; readonly name: string; show(item: T): unknown },
): Record<string, unknown> {
  const { start, limit } = rangeOf(query, items.length)
  return pageWith(items.slice(start, start + limit), query, { ...as, count: items.length })
}

/** Likewise, where a collection is too large to look at all of it. */
export async function pageIn<T>(
  items: Pick<Collection<T>, 'count' | 'slice'>,
  query: URLSearchParams,
  as: { readonly self: string; readonly name: string; show(item: T): unknown },
): Promise<Record<string, unknown>> {
  const count = await items.count()
  const { start, limit } = rangeOf(query, count)
  return pageWith(await items.slice(start, start + limit), query, { ...as, count })
}

function rangeOf(query: URLSearchParams, count: number) {
  return { limit: limitOf(query.get('limit')), start: startOf(query.get('cursor'), count) }
}

function pageWith<T>(
  shown: readonly T[],
  query: URLSearchParams,
  {
    self,
    name,
    show,
    count,
  }: {
    readonly self: string
    readonly name: string
    readonly count: number
    show(item: T): unknown
  },
): Record<string, unknown> {
  const { start, limit } = rangeOf(query, count)
  const at = (position: number) => {
    const parameters = new URLSearchParams(query)
    parameters.set('cursor', Buffer.from(`after:${position}`).toString('base64url'))
    return link(`${self}?${parameters}`)
  }
  return {
    _links: {
      self: link(query.size > 0 ? `${self}?${query}` : self),
      ...(start + limit < count && { next: at(start + limit) }),
      ...(start > 0 && { prev: at(Math.max(0, start - limit)) }),
    },
    _embedded: { [name]: shown.map(show) },
    count,
    size: shown.length,
  }
}

function limitOf(text: string | null): number {
  if (text === null) return itemsByDefault
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (limit >= 1) return Math.min(limit, itemsAtMost)
  throw unusable('limit', `limit has to be a number from 1 to ${itemsAtMost}`)
}

function startOf(text: string | null, length: number): number {
  if (text === null) return 0
  const found = /^after:(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString())
  if (found && Number(found[1]) <= length) return Number(found[1])
  throw unusable('cursor', 'cursor is none of this collection')
}

function unusable(target: string, message: string): PingOneError {
  return new PingOneError('INVALID_REQUEST', {
    demand: `usable ${target}`,
    details: [{ code: 'INVALID_PARAMETER', target, message }],
  })
}
