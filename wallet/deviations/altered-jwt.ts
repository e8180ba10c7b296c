import type { JWK } from 'jose'
import { type JwtDraft, newKeyPair } from '../signed-jwt.ts'

/** What several deviations do to a JWT. */

export function withHeader(draft: JwtDraft, header: JwtDraft['header']): JwtDraft {
  return { ...draft, header: { ...draft.header, ...header } }
}

/** An `undefined` claim is left out. */
export function withClaims(draft: JwtDraft, claims: JwtDraft['payload']): JwtDraft {
  return { ...draft, payload: { ...draft.payload, ...claims } }
}

export function unsigned(draft: JwtDraft): JwtDraft {
  return { ...withHeader(draft, { alg: 'none' }), signature: 'empty' }
}

export function brokenSignature(draft: JwtDraft): JwtDraft {
  return { ...draft, signature: 'broken' }
}

/** Signed by a key that nobody knows. */
export function byAnotherKey(draft: JwtDraft): JwtDraft {
  return { ...draft, signingKey: newKeyPair(String(draft.header.alg)).privateKey }
}

/** Signed by another key, which its header shows. */
export function byAnotherShownKey(draft: JwtDraft): JwtDraft {
  const { privateKey, publicKey } = newKeyPair(String(draft.header.alg))
  const jwk = publicKey.export({ format: 'jwk' }) as JWK
  return { ...withHeader(draft, { jwk }), signingKey: privateKey }
}

/** Made so many seconds from now. */
export function secondsAhead(draft: JwtDraft, seconds: number): JwtDraft {
  return withClaims(draft, { iat: Number(draft.payload.iat) + seconds })
}

/** Made so many hours ago. */
export function hoursOld(draft: JwtDraft, hours: number): JwtDraft {
  return withClaims(draft, { iat: Number(draft.payload.iat) - hours * 3600 })
}
