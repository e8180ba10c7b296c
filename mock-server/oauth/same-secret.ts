import { timingSafeEqual } from 'node:crypto'

/** In the same time, however much of it is right; no secret is nobody's. */
export function isSame(given: string, right: string): boolean {
  const [left, expected] = [Buffer.from(given), Buffer.from(right)]
  return expected.length > 0 && left.length === expected.length && timingSafeEqual(left, expected)
}
