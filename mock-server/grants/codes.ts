import type { Environment } from '../environment.ts'
import type { RedeemedCode } from '../store/store.ts'

/** A replay can be told from a guess for as long as the code could have had a token alive. */
const rememberMs = 60 * 60 * 1000

/** No token of a grant lives longer than a refresh token that lies idle, and a day. */
const longestGrantMs = 15 * 24 * 60 * 60 * 1000

/**
 * Uses a code up, in one step: the note that it was redeemed comes first, and is made once.
 * @returns what it was; undefined where another request was first.
 * @throws StoreFull where the note has no room: the code is as it was.
 */
export async function useUpCode<T extends RedeemedCode['was']>(
  environment: Environment,
  of: 'preAuthorizedCodes' | 'authorizationCodes',
  code: string,
  redeemed: RedeemedCode & { readonly was: T },
): Promise<T | undefined> {
  const expiresAt = new Date(environment.now().getTime() + rememberMs)
  const redeemedCodes = environment.store.collection('redeemedCodes')
  const isFirst = await redeemedCodes.putNew(code, redeemed, expiresAt)
  await environment.store.collection(of).take(code)
  return isFirst ? redeemed.was : undefined
}

/** Every token that came of this grant ends, also those that were refreshed. */
export async function revokeGrant(environment: Environment, grantId: string): Promise<void> {
  const expiresAt = new Date(environment.now().getTime() + longestGrantMs)
  await environment.store.collection('revokedGrants').put(grantId, {}, expiresAt)
}

export async function isRevoked(environment: Environment, grantId: string): Promise<boolean> {
  return (await environment.store.collection('revokedGrants').get(grantId)) !== undefined
}
