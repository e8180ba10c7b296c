import type { Environment } from '../environment.ts'
import { runDueRules } from '../rules/schedule.ts'
import type { ProvisionedCredential } from '../store/kept/user-credentials.ts'
import { isRevoked } from './revocation.ts'

/** Positions in the status lists whose credential is revoked now, by PingOne's API or because its end has come. */
export async function revokedStatusIndexes(environment: Environment): Promise<readonly number[]> {
  await runDueRules(environment)
  const { positions } = await statuses(environment)
  if (!environment.isAltered) return positions
  return environment.through('revokedIndexes', positions, {
    superseded: await superseded(environment),
  })
}

/** Of all but the newest of each dataset. */
async function superseded(environment: Environment): Promise<readonly number[]> {
  const provisioned = await environment.store.collection('provisionedCredentials').list()
  const ofDataset = Map.groupBy(provisioned, ({ userCredentialId }) => userCredentialId)
  return [...ofDataset.values()].flatMap((all) =>
    all.slice(0, -1).map(({ statusIndex }) => statusIndex),
  )
}

interface Statuses {
  /** Revisions of the collections that it was made of. */
  readonly madeOf: { readonly credentials: number; readonly received: number }
  /** When the next credential's end comes, in milliseconds. */
  readonly until: number
  /** By position, what was provisioned there and is revoked. */
  readonly revoked: ReadonlyMap<number, string>
  /** The same array for as long as they are the same: others keep what they make of it. */
  readonly positions: readonly number[]
}

const known = new WeakMap<Environment, Statuses>()

/** Looks at every credential once, then at what was changed, and not again for each wallet that asks. */
async function statuses(environment: Environment): Promise<Statuses> {
  const { store } = environment
  const madeOf = {
    credentials: await store.collection('userCredentials').revision(),
    received: await store.collection('provisionedCredentials').revision(),
  }
  const before = known.get(environment)
  const isInTime = before !== undefined && environment.now().getTime() < before.until
  const changed = isInTime ? await changedSince(environment, before) : undefined
  const found =
    before && changed ? await renewed(environment, before, changed) : await all(environment)
  const positions = [...found.revoked.keys()]
  const isSame =
    before?.positions.length === positions.length &&
    before.positions.every((position, index) => position === positions[index])
  const made = { ...found, madeOf, positions: isSame ? before.positions : positions }
  known.set(environment, made)
  return made
}

interface Changed {
  readonly credentials: readonly string[]
  readonly received: readonly string[]
}

async function changedSince(
  { store }: Environment,
  { madeOf }: Statuses,
): Promise<Changed | undefined> {
  const credentials = await store.collection('userCredentials').changedSince(madeOf.credentials)
  const received = await store.collection('provisionedCredentials').changedSince(madeOf.received)
  return credentials && received && { credentials, received }
}

type Found = Pick<Statuses, 'until' | 'revoked'>

async function all(environment: Environment): Promise<Found> {
  const its = await environment.store.collection('provisionedCredentials').list()
  return looked(environment, its, { until: Number.POSITIVE_INFINITY, revoked: new Map() })
}

async function renewed(environment: Environment, before: Found, changed: Changed): Promise<Found> {
  if (changed.credentials.length + changed.received.length === 0) return before
  const received = environment.store.collection('provisionedCredentials')
  const gone = new Set<string>()
  const its: ProvisionedCredential[] = []
  for (const id of changed.received) {
    const one = await received.get(id)
    if (one) its.push(one)
    else gone.add(id)
  }
  for (const id of changed.credentials) its.push(...(await received.where('userCredentialId', id)))
  const left = [...before.revoked].filter(([, id]) => !gone.has(id))
  return looked(environment, its, { until: before.until, revoked: new Map(left) })
}

/** @param found to which it is added how these are now. */
async function looked(
  environment: Environment,
  its: readonly ProvisionedCredential[],
  found: { readonly until: number; readonly revoked: Map<number, string> },
): Promise<Found> {
  const credentials = environment.store.collection('userCredentials')
  const ids = new Set(its.map(({ userCredentialId }) => userCredentialId))
  // Each is a question to a database: many are one.
  const some = await (ids.size > 20
    ? credentials.list()
    : Promise.all([...ids].map((id) => credentials.get(id))))
  const byId = new Map(some.map((credential) => [credential?.id, credential]))
  const { revoked } = found
  let { until } = found
  for (const { id, userCredentialId, statusIndex } of its) {
    const credential = byId.get(userCredentialId)
    if (!credential || isRevoked(environment, credential)) revoked.set(statusIndex, id)
    else {
      revoked.delete(statusIndex)
      if (credential.expiresAt) until = Math.min(until, credential.expiresAt.getTime())
    }
  }
  return { until, revoked }
}
