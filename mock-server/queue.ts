import type { Environment } from './environment.ts'
import type { UserCredential } from './store/store.ts'

/** What this user may be offered: made for them, neither revoked nor expired, of a type that OpenID4VCI may issue. */
export async function retrievable(
  environment: Environment,
  userId: string,
): Promise<readonly UserCredential[]> {
  const types = environment.store.collection('credentialTypes')
  const credentials = await environment.store.collection('userCredentials').list()
  const found: UserCredential[] = []
  for (const credential of credentials) {
    if (credential.userId !== userId || isRevoked(environment, credential)) continue
    if ((await types.get(credential.credentialTypeId))?.openid4VCI.enabled) found.push(credential)
  }
  return found
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
export function markIssued(
  environment: Environment,
  credentialId: string,
): Promise<UserCredential | undefined> {
  const updatedAt = environment.now()
  return environment.store
    .collection('userCredentials')
    .update(credentialId, (credential) =>
      credential.status === 'PENDING' ? { ...credential, status: 'ISSUED', updatedAt } : credential,
    )
}

/** Revoked by somebody, or by its end having come. */
export function isRevoked(
  environment: Environment,
  { status, expiresAt }: UserCredential,
): boolean {
  return status === 'REVOKED' || (expiresAt !== undefined && expiresAt <= environment.now())
}
