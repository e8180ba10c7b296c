import { randomInt, randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { lifetimeMs } from '../formats/issued-at.ts'
import type { ProvisionedCredential, UserCredential } from '../store/kept/user-credentials.ts'
import type { Write } from '../store/store.ts'

/** Entries of one of the environment's status lists. */
export const statusListLength = 2 ** 17

/** Of a list so many are used at most: positions are drawn, so that one tells nothing, and drawn again where taken. */
const usedOfList = statusListLength * 0.75

/** Verifiers whose clock is behind ask for the status of a credential that has just ended. */
const rememberedMs = 24 * 60 * 60 * 1000

/**
 * Until when a credential of this dataset that is issued now is in force, and a day: what is kept of it, its status and its
 * `notification_id`, is freed then.
 */
export function keptUntil(environment: Environment, expiresAt: Date | undefined): Date {
  const end = expiresAt?.getTime() ?? environment.now().getTime() + lifetimeMs
  return new Date(end + rememberedMs)
}

type Source = Pick<UserCredential, 'id' | 'userId' | 'revision' | 'expiresAt'>
type Wallet = Pick<ProvisionedCredential, 'protocol' | 'digitalWalletId'>

/** Notes that a wallet receives a credential of this dataset, under a position of its own in the status list. */
export async function provision(
  environment: Environment,
  source: Source,
  wallet: Wallet = { protocol: 'OID4VCI' },
): Promise<ProvisionedCredential> {
  const statusIndex = await reservePosition(environment, source, wallet)
  try {
    const { write, provisioned } = provisioning(environment, source, { statusIndex, wallet })
    await environment.store.together([write])
    return provisioned
  } catch (error) {
    await freePositions(environment, [statusIndex])
    throw error
  }
}

/**
 * What a wallet receives of a dataset, and how it is kept. What a wallet of PingOne's own protocol has is kept as long as the
 * wallet is, for it has no end of its own.
 */
export function provisioning(
  environment: Environment,
  source: Source,
  {
    statusIndex,
    wallet = { protocol: 'OID4VCI' },
  }: { readonly statusIndex: number; readonly wallet?: Wallet },
): { readonly provisioned: ProvisionedCredential; readonly write: Write } {
  const { id: userCredentialId, userId, revision = 0 } = source
  const id = randomUUID()
  const createdAt = environment.now()
  const its = { id, userId, userCredentialId, revision, createdAt }
  const provisioned: ProvisionedCredential = { ...its, ...wallet, statusIndex }
  const expiresAt = untilOf(environment, source, wallet)
  const write: Write = { in: 'provisionedCredentials', id, put: provisioned, expiresAt }
  return { provisioned, write }
}

function untilOf(environment: Environment, { expiresAt }: Source, { protocol }: Wallet) {
  return protocol === 'NATIVE' ? undefined : keptUntil(environment, expiresAt)
}

/** It came to nothing: no wallet has received what would have been there. */
export async function freePositions(
  environment: Environment,
  positions: readonly number[],
): Promise<void> {
  await environment.store.together(
    positions.map((position) => ({ in: 'statusIndexes', id: String(position), take: true })),
  )
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

/** How many lists there are: another one is begun before the newest is full, and none goes while somebody may ask for it. */
export async function statusLists(environment: Environment): Promise<number> {
  const given = await environment.store.collection('statusCounters').get('given')
  return listOf(given?.positions ?? 0) + 1
}

function listOf(positions: number): number {
  return Math.floor(positions / usedOfList)
}

/** A position in all lists together: `list * statusListLength + position`. Those that were freed bring no old list back. */
export async function reservePosition(
  environment: Environment,
  source: Source,
  wallet: Wallet = { protocol: 'OID4VCI' },
): Promise<number> {
  const { store } = environment
  const counters = store.collection('statusCounters')
  const expiresAt = untilOf(environment, source, wallet)
  for (;;) {
    const given = await counters.get('given')
    if (!given) {
      await counters.putNew('given', { positions: await store.collection('statusIndexes').count() })
      continue
    }
    const index = listOf(given.positions) * statusListLength + randomInt(statusListLength)
    const isMine = await store.together([
      {
        in: 'statusCounters',
        id: 'given',
        update: ({ positions }) => ({ positions: positions + 1 }),
      },
      { in: 'statusIndexes', id: String(index), put: {}, expiresAt, isNew: true },
    ])
    if (isMine) return index
  }
}
