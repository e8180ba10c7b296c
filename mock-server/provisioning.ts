import { randomInt, randomUUID } from 'node:crypto'
import type { Environment } from './environment.ts'
import { isRevoked } from './revocation.ts'
import type { ProvisionedCredential, UserCredential } from './store/store.ts'

/** Entries of an environment's status list: many more than are ever used, so that a position tells nothing. */
export const statusListLength = 2 ** 17

/** Notes that a wallet receives a credential of this dataset, under a position of its own in the status list. */
export async function provision(
  environment: Environment,
  credential: Pick<UserCredential, 'id' | 'userId'>,
  wallet: Pick<ProvisionedCredential, 'protocol' | 'digitalWalletId'> = { protocol: 'OID4VCI' },
): Promise<ProvisionedCredential> {
  const provisioned: ProvisionedCredential = {
    id: randomUUID(),
    userId: credential.userId,
    userCredentialId: credential.id,
    ...wallet,
    statusIndex: await freeStatusIndex(environment),
    createdAt: environment.now(),
  }
  await environment.store.collection('provisionedCredentials').put(provisioned.id, provisioned)
  return provisioned
}

/** Positions in the status list whose credential is revoked now, by PingOne's API or because its end has come. */
export async function revokedStatusIndexes(environment: Environment): Promise<readonly number[]> {
  const credentials = environment.store.collection('userCredentials')
  const provisioned = await environment.store.collection('provisionedCredentials').list()
  const revoked: number[] = []
  for (const { userCredentialId, statusIndex } of provisioned) {
    const credential = await credentials.get(userCredentialId)
    if (!credential || isRevoked(environment, credential)) revoked.push(statusIndex)
  }
  return revoked
}

async function freeStatusIndex(environment: Environment): Promise<number> {
  const taken = environment.store.collection('statusIndexes')
  for (;;) {
    const index = randomInt(statusListLength)
    if (await taken.putNew(String(index), {})) return index
  }
}
