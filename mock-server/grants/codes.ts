import type { Environment } from '../environment.ts'
import type { RedeemedCode } from '../store/kept/authorization.ts'
import type { Write } from '../store/store.ts'

/** A replay can be told from a guess for as long as the code could have had a token alive. */
const rememberMs = 60 * 60 * 1000

/** No token of a grant lives longer than a refresh token that lies idle, and a day. */
const longestGrantMs = 15 * 24 * 60 * 60 * 1000

/** What uses a code up: the note that it was redeemed is made once. */
export function useOfCode(
  environment: Environment,
  of: 'preAuthorizedCodes' | 'authorizationCodes',
  code: string,
  redeemed: RedeemedCode,
): readonly Write[] {
  const expiresAt = new Date(environment.now().getTime() + rememberMs)
  return [
    { in: 'redeemedCodes', id: code, put: redeemed, expiresAt, isNew: true },
    { in: of, id: code, take: true },
  ]
}

/** Every token that came of this grant ends, also those that were refreshed. */
export async function revokeGrant(environment: Environment, grantId: string): Promise<void> {
  const expiresAt = new Date(environment.now().getTime() + longestGrantMs)
  await environment.store.collection('revokedGrants').put(grantId, {}, expiresAt)
}

export async function isRevoked(environment: Environment, grantId: string): Promise<boolean> {
  return (await environment.store.collection('revokedGrants').get(grantId)) !== undefined
}
