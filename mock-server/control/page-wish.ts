import type { Request } from 'express'
import { ControlError } from './control-error.ts'

/** A part of a list. */
export interface PageWish {
  readonly offset: number
  readonly limit: number
}

const limitAtMost = 1000

/** `?offset=…&limit=…` @throws ControlError for anything but whole numbers within bounds */
export function pageWish({ query }: Request): PageWish {
  return {
    offset: whole('offset', query.offset ?? '0', 0, Number.MAX_SAFE_INTEGER),
    limit: whole('limit', query.limit ?? '100', 1, limitAtMost),
  }
}

/** @throws ControlError for anything but a whole number of this range */
export function whole(name: string, value: unknown, least: number, most: number): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most) return number
  throw new ControlError(
    400,
    `"${name}" cannot be used as it is`,
    `It has to be one whole number, from ${least} to ${most}.`,
  )
}

/** @param found one more than wished for, where there is one. */
export function pageOf<T>(found: readonly T[], { offset, limit }: PageWish) {
  const next = found.length > limit ? { next: offset + limit } : {}
  return { items: found.slice(0, limit), ...next }
}
