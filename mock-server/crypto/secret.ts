import { randomFillSync } from 'node:crypto'

/** Random bytes are fetched for many secrets at once; each byte is given out once. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** @param bytes of randomness, in base64url. */
export function randomText(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const text = pool.toString('base64url', used, used + bytes)
  pool.fill(0, used, used + bytes)
  used += bytes
  return text
}

/** Codes, tokens and references: 256 bits, beyond any guessing (RFC 6749, Section 10.10). */
export function newSecret(): string {
  return randomText(32)
}
