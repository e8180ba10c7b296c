import type { Environment } from '../environment.ts'
import { runDueRules } from '../rules/schedule.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import type { Write } from '../store/store.ts'
import { isRevoked } from './revocation.ts'

/**
 * What this user may be offered: made for them, neither revoked nor expired, of a type that OpenID4VCI may issue.
 * @param ownership the demand that it was made for this user and no other.
 */
export async function retrievable(
  environment: Environment,
  userId: string,
  ownership: 'queue-of-user' | 'credential-of-user' = 'queue-of-user',
): Promise<readonly UserCredential[]> {
  const all = await inForce(environment, environment.overlooks(ownership) ? undefined : userId)
  const found: UserCredential[] = []
  for (const { type, credential } of all)
    if (type.openid4VCI.enabled || environment.overlooks('enabled type')) found.push(credential)
  return environment.through('retrievable', found, { userId })
}

/** What a wallet of PingOne's own protocol may have: whether OpenID4VCI may issue the type or not. */
export async function retrievableNatively(
  environment: Environment,
  userId: string,
): Promise<readonly InForce[]> {
  const all = await inForce(environment, userId)
  return all.filter(({ type }) => !type.profile)
}

interface InForce {
  readonly credential: UserCredential
  readonly type: CredentialType
}

/**
 * Neither revoked nor expired, with what every issuance rule should have made by now.
 * @param userId whose; undefined: everybody's.
 */
async function inForce(
  environment: Environment,
  userId: string | undefined,
): Promise<readonly InForce[]> {
  await runDueRules(environment)
  // All at once: one by one each is a question to a database.
  const types = byId(await environment.store.collection('credentialTypes').list())
  const all = environment.store.collection('userCredentials')
  const credentials = await (userId === undefined ? all.list() : all.where('userId', userId))
  const found: InForce[] = []
  for (const credential of credentials) {
    if (isRevoked(environment, credential) && !environment.overlooks('credential in force'))
      continue
    const type = types.get(credential.credentialTypeId)
    if (type && !type.deletedAt) found.push({ credential, type })
  }
  return found
}

/** Of each list of types, which a store gives out again as long as nothing is changed. */
const known = new WeakMap<readonly CredentialType[], ReadonlyMap<string, CredentialType>>()

function byId(types: readonly CredentialType[]): ReadonlyMap<string, CredentialType> {
  const before = known.get(types)
  if (before) return before
  const made = new Map(types.map((type) => [type.id, type]))
  known.set(types, made)
  return made
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
export async function received(
  environment: Environment,
  credential: UserCredential,
): Promise<readonly Write[]> {
  const all = () => retrievable(environment, credential.userId)
  return issuedNow(environment, await environment.through('leavesQueue', [credential], { all }))
}

/** A code was redeemed: whoever has a token has no credential yet, and nothing leaves the queue. */
export async function noteAuthorized(environment: Environment, userId: string): Promise<void> {
  const all = () => retrievable(environment, userId)
  await markIssued(environment, await environment.through('leavesQueueWithToken', [], { all }))
}

export async function markIssued(
  environment: Environment,
  credentials: readonly UserCredential[],
): Promise<void> {
  if (credentials.length === 0) return
  await environment.store.together(await issuedNow(environment, credentials))
}

/** As their types are now. */
async function issuedNow(
  environment: Environment,
  credentials: readonly UserCredential[],
): Promise<readonly Write[]> {
  const updatedAt = environment.now()
  const types = environment.store.collection('credentialTypes')
  return Promise.all(
    credentials.map(async ({ id, credentialTypeId }): Promise<Write> => {
      const typeVersion = (await types.get(credentialTypeId))?.version
      return {
        in: 'userCredentials',
        id,
        update: (credential) =>
          credential.status === 'PENDING'
            ? { ...credential, status: 'ISSUED', updatedAt, ...(typeVersion && { typeVersion }) }
            : credential,
      }
    }),
  )
}
