import { randomBytes } from 'node:crypto'

/** Codes, tokens and references: 256 bits, beyond any guessing (RFC 6749, Section 10.10). */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
