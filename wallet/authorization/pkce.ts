import { createHash } from 'node:crypto'

/**
 * The S256 challenge of a code verifier.
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4.2
 */
export function codeChallenge(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier, 'ascii').digest('base64url')
}

/** @param random 32 bytes: RFC 7636, Section 4.1 recommends so many. */
export function codeVerifier(random: Uint8Array): string {
  return Buffer.from(random).toString('base64url')
}
