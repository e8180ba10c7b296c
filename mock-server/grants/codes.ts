import type { Environment } from '../environment.ts'
import type { RedeemedCode } from '../store/store.ts'

/** A replay can be told from a guess for as long as the code could have had a token alive. */
const rememberMs = 60 * 60 * 1000

/** No token of a grant lives longer than a refresh token that lies idle, and a day. */
const longestGrantMs = 15 * 24 * 60 * 60 * 1000

export async function noteRedeemed(
  environment: Environment,
  code: string,
  redeemed: RedeemedCode,
): Promise<void> {
  const expiresAt = new Date(environment.now().getTime() + rememberMs)
  await environment.store.collection('redeemedCodes').put(code, redeemed, expiresAt)
}

/** Every token that came of this grant ends, also those that were refreshed. */
export async function revokeGrant(environment: Environment, grantId: string): Promise<void> {
  const expiresAt = new Date(environment.now().getTime() + longestGrantMs)
  await environment.store.collection('revokedGrants').put(grantId, {}, expiresAt)
}

export async function isRevoked(environment: Environment, grantId: string): Promise<boolean> {
  return (await environment.store.collection('revokedGrants').get(grantId)) !== undefined
}
