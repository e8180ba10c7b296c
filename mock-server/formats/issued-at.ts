import type { Environment } from '../environment.ts'

/** How long a credential is good for whose dataset says nothing else. */
export const lifetimeMs = 300 * 24 * 60 * 60 * 1000

const hourMs = 60 * 60 * 1000

/**
 * When a credential is said to be issued: the beginning of the hour, since a time to the second tells one credential
 * from all others.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-15.4.1
 */
export function issuedAt(environment: Environment): Date {
  const now = environment.now().getTime()
  return environment.through('issuedAt', new Date(now - (now % hourMs)))
}
