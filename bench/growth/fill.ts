import { randomUUID } from 'node:crypto'
import type { Environment } from '../../mock-server/environment.ts'
import type { User } from '../../mock-server/store/kept/directory.ts'
import type { UserCredential } from '../../mock-server/store/kept/user-credentials.ts'
import type { Write } from '../../mock-server/store/store.ts'

/** So many users, each with a credential that a wallet has, and so many open offers with their codes. */
export async function fill(environment: Environment, many: number): Promise<void> {
  const { store } = environment
  const user = await store.collection('users').first()
  const [type] = await store.collection('credentialTypes').list()
  if (!user || !type) throw new Error('The environment is not seeded.')
  for (let done = 0; done < many; done += 500) {
    const some = Array.from({ length: Math.min(500, many - done) }, (_, index) =>
      oneOf(environment, user, { type: type.id, statusIndex: done + index }),
    )
    const positions = some.map((_, index): Write => {
      const id = String(done + index)
      return { in: 'statusIndexes', id, put: {} }
    })
    await store.together([...some.flat(), ...positions])
  }
}

function oneOf(
  environment: Environment,
  like: User,
  { type, statusIndex }: { readonly type: string; readonly statusIndex: number },
): readonly Write[] {
  const [userId, credentialId, offerId, code] = Array.from({ length: 4 }, () => randomUUID())
  const now = environment.now()
  const expiresAt = new Date(now.getTime() + 30 * 60 * 1000)
  const until = new Date(now.getTime() + 25 * 60 * 60 * 1000)
  const user: User = { ...like, id: userId ?? '', username: `user-${userId}` }
  const credential: UserCredential = {
    ...{ id: credentialId ?? '', userId: userId ?? '', credentialTypeId: type },
    ...{ data: { Level: '2' }, status: 'ISSUED', createdAt: now, updatedAt: now },
  }
  return [
    { in: 'users', id: user.id, put: user },
    { in: 'userCredentials', id: credential.id, put: credential },
    {
      in: 'provisionedCredentials',
      id: randomUUID(),
      put: {
        ...{ id: randomUUID(), userId: user.id, userCredentialId: credential.id, statusIndex },
        ...{ protocol: 'OID4VCI', revision: 0, createdAt: now },
      },
      expiresAt: new Date(now.getTime() + 300 * 24 * 60 * 60 * 1000),
    },
    {
      in: 'preAuthorizedCodes',
      id: code ?? '',
      put: { offerId: offerId ?? '', expiresAt, failedAttempts: 0 },
      expiresAt: until,
    },
    {
      in: 'offers',
      id: offerId ?? '',
      put: {
        ...{ id: offerId ?? '', userId: user.id, offeredTypeIds: [type], provisionedTypeIds: [] },
        grantTypes: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'],
        ...{ createdAt: now, expiresAt, reference: `${offerId}.${code}`, namesServer: true },
        preAuthorizedCode: code ?? '',
      },
      expiresAt: until,
    },
  ]
}
