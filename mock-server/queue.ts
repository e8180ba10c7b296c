import type { Environment } from './environment.ts'
import type { UserCredential } from './store/store.ts'

/**
 * What this user may be offered: made for them, neither revoked nor expired, of a type that OpenID4VCI may issue.
 * @param ownership the demand that it was made for this user and no other.
 */
export async function retrievable(
  environment: Environment,
  userId: string,
  ownership: 'queue-of-user' | 'credential-of-user' = 'queue-of-user',
): Promise<readonly UserCredential[]> {
  const types = environment.store.collection('credentialTypes')
  const credentials = await environment.store.collection('userCredentials').list()
  const found: UserCredential[] = []
  for (const credential of credentials) {
    const isOwn = credential.userId === userId || environment.overlooks(ownership)
    if (!isOwn || isRevoked(environment, credential)) continue
    if ((await types.get(credential.credentialTypeId))?.openid4VCI.enabled) found.push(credential)
  }
  return environment.through('retrievable', found, { userId })
}

/** Types that an offer covers when nobody names any: of those the user can retrieve, what PingOne speaks of. */
export async function queuedTypes(
  environment: Environment,
  userId: string,
): Promise<readonly string[]> {
  const types = environment.store.collection('credentialTypes')
  const queued = await retrievable(environment, userId)
  const ids = [...new Set(queued.map(({ credentialTypeId }) => credentialTypeId))]
  const all = await Promise.all(ids.map((id) => types.get(id)))
  return all.flatMap((type) => (type && !type.profile ? [type.id] : []))
}

/** A wallet has it: it leaves the queue. */
export async function noteReceived(
  environment: Environment,
  credential: UserCredential,
): Promise<void> {
  const all = () => retrievable(environment, credential.userId)
  await markIssued(environment, await environment.through('leavesQueue', [credential], { all }))
}

/** A code was redeemed: whoever has a token has no credential yet, and nothing leaves the queue. */
export async function noteAuthorized(environment: Environment, userId: string): Promise<void> {
  const all = () => retrievable(environment, userId)
  await markIssued(environment, await environment.through('leavesQueueWithToken', [], { all }))
}

async function markIssued(
  environment: Environment,
  credentials: readonly UserCredential[],
): Promise<void> {
  const updatedAt = environment.now()
  const queue = environment.store.collection('userCredentials')
  for (const { id } of credentials) {
    await queue.update(id, (credential) =>
      credential.status === 'PENDING' ? { ...credential, status: 'ISSUED', updatedAt } : credential,
    )
  }
}

/** Revoked by somebody, or by its end having come. */
export function isRevoked(
  environment: Environment,
  { status, expiresAt }: UserCredential,
): boolean {
  return status === 'REVOKED' || (expiresAt !== undefined && expiresAt <= environment.now())
}
