/**
 * Well-known locations by path insertion: the suffix goes between host and path.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.2
 * @see https://www.rfc-editor.org/rfc/rfc8414#section-3.1
 */
export type WellKnownSuffix =
  | 'openid-credential-issuer'
  | 'oauth-authorization-server'
  | 'openid-configuration'
  | 'jwt-vc-issuer'

/** @throws TypeError when `identifier` is not a URL. */
export function wellKnownUrl(identifier: string, suffix: WellKnownSuffix): string {
  const url = new URL(identifier)
  const path = url.pathname.replace(/\/$/, '')
  return `${url.origin}/.well-known/${suffix}${path}`
}

/** With a terminating slash where the identifier has one: OpenID4VCI 1.0, Section 12.2.2 removes none. */
export function literalWellKnownUrl(identifier: string, suffix: WellKnownSuffix): string {
  return wellKnownUrl(identifier, suffix) + (identifier.endsWith('/') ? '/' : '')
}

/** A path of one slash is as good as none (RFC 9110, Section 4.2.3). @throws TypeError when `identifier` is not a URL. */
export function isPathless(identifier: string): boolean {
  return new URL(identifier).pathname === '/'
}

/** The drafts' form, which appends the suffix to the path: a fallback, never the first choice. */
export function appendedWellKnownUrl(identifier: string, suffix: WellKnownSuffix): string {
  const url = new URL(identifier)
  return `${url.origin}${url.pathname.replace(/\/$/, '')}/.well-known/${suffix}`
}
