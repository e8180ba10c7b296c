import { randomInt, randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { runDueRules } from '../rules/schedule.ts'
import type { ProvisionedCredential, UserCredential } from '../store/store.ts'
import { isRevoked } from './revocation.ts'

/** Entries of an environment's status list: many more than are ever used, so that a position tells nothing. */
export const statusListLength = 2 ** 17

/** Notes that a wallet receives a credential of this dataset, under a position of its own in the status list. */
export async function provision(
  environment: Environment,
  {
    id: userCredentialId,
    userId,
    revision = 0,
  }: Pick<UserCredential, 'id' | 'userId' | 'revision'>,
  wallet: Pick<ProvisionedCredential, 'protocol' | 'digitalWalletId'> = { protocol: 'OID4VCI' },
): Promise<ProvisionedCredential> {
  const provisioned: ProvisionedCredential = {
    id: randomUUID(),
    userId,
    userCredentialId,
    revision,
    ...wallet,
    statusIndex: await freeStatusIndex(environment),
    createdAt: environment.now(),
  }
  await environment.store.collection('provisionedCredentials').put(provisioned.id, provisioned)
  return provisioned
}

const actions: Readonly<Record<string, string>> = {
  credential_accepted: 'CREDENTIAL_ACCEPTED',
  credential_failure: 'CREDENTIAL_REJECTED',
  credential_deleted: 'CREDENTIAL_DELETED',
}

/** What a wallet tells by a notification (OpenID4VCI 1.0, Section 11.1) becomes PingOne's wallet action, once. */
export async function noteWalletEvent(
  environment: Environment,
  provisionedIds: readonly string[],
  event: string,
): Promise<void> {
  const type = actions[event]
  if (type === undefined) return
  const occurredAt = environment.now()
  for (const id of provisionedIds) {
    await environment.store.collection('provisionedCredentials').update(id, (it) => {
      const known = it.actions ?? []
      return known.some((action) => action.type === type)
        ? it
        : { ...it, actions: [...known, { type, occurredAt }] }
    })
  }
}

/** Positions in the status list whose credential is revoked now, by PingOne's API or because its end has come. */
export async function revokedStatusIndexes(environment: Environment): Promise<readonly number[]> {
  await runDueRules(environment)
  const credentials = environment.store.collection('userCredentials')
  const provisioned = await environment.store.collection('provisionedCredentials').list()
  const revoked: number[] = []
  for (const { userCredentialId, statusIndex } of provisioned) {
    const credential = await credentials.get(userCredentialId)
    if (!credential || isRevoked(environment, credential)) revoked.push(statusIndex)
  }
  const ofDataset = Map.groupBy(provisioned, ({ userCredentialId }) => userCredentialId)
  const superseded = [...ofDataset.values()].flatMap((all) => all.slice(0, -1))
  return environment.through('revokedIndexes', revoked, {
    superseded: superseded.map(({ statusIndex }) => statusIndex),
  })
}

async function freeStatusIndex(environment: Environment): Promise<number> {
  const taken = environment.store.collection('statusIndexes')
  for (;;) {
    const index = randomInt(statusListLength)
    if (await taken.putNew(String(index), {})) return index
  }
}
