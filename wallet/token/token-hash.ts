import { createHash } from 'node:crypto'

/** `ath` of a DPoP proof (RFC 9449, Section 4.2). */
export function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest('base64url')
}
