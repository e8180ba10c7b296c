import { randomUUID } from 'node:crypto'
import { MovableClock } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'
import type { Fault } from '../faults/fault.ts'
import { faultsNamed } from '../faults/named.ts'
import { clientNamed } from '../oauth/clients.ts'
import { type FaultLimit, isCounted, isLimited, nextOf, unused } from '../turns/limit.ts'
import { advancedClock } from './advance.ts'
import { ControlError } from './control-error.ts'
import { type WishedFault, wishedFaults } from './requests.ts'

/**
 * Gives an environment other faults in place of those that it had, all or none of them; what is counted begins anew.
 * @param change as the registry makes it.
 * @throws UsageError for an unknown name, ControlError for a limit that cannot be
 */
export async function setFaults(
  environment: Environment,
  body: Readonly<Record<string, unknown>>,
  change: (change: () => void) => Promise<void>,
): Promise<void> {
  const wishes = wishedFaults(body)
  const named = await faultsNamed(wishes.map(({ name }) => name))
  const faults: Fault[] = []
  for (const [index, fault] of named.entries()) {
    const limit = await limitOf(environment, wishes[index])
    faults.push(limit ? Object.assign({}, fault, { limit }) : fault)
  }
  const uses = environment.store.collection('faultUses')
  const counted = (some: readonly Fault[]) =>
    some.filter(isLimited).filter(({ limit }) => isCounted(limit))
  const forget = async (some: readonly Fault[]) => {
    for (const { limit } of counted(some)) await uses.take(limit.id)
  }
  const before = environment.faults
  try {
    for (const { limit } of counted(faults)) await uses.put(limit.id, unused)
    await change(() => {
      environment.faults = faults
    })
  } catch (error) {
    await forget(faults)
    throw error
  }
  await forget(before)
}

/** Those that are there or will be, as they would be wished for now. */
export async function faultsNow(
  environment: Environment,
): Promise<readonly (string | WishedFault)[]> {
  return (await listedFaults(environment)).map(({ now }) => now)
}

export interface ListedFault {
  /** Its limit's id, or its name: another fault that ends does not change it. */
  readonly id: string
  readonly now: string | WishedFault
}

/** As `faultsNow`, each with what it can be told from the others by. */
export async function listedFaults(environment: Environment): Promise<readonly ListedFault[]> {
  const listed = environment.faults.map(async (fault) => ({
    id: isLimited(fault) ? fault.limit.id : fault.name,
    now: await faultNow(environment, fault),
  }))
  return (await Promise.all(listed)).filter((it): it is ListedFault => it.now !== undefined)
}

async function faultNow(environment: Environment, fault: Fault) {
  if (!isLimited(fault)) return fault.name
  const { limit, name } = fault
  const use = isCounted(limit) && (await environment.store.collection('faultUses').get(limit.id))
  const { passed, altered } = use || unused
  if (nextOf(limit, { passed, altered }) === 'gone') return undefined
  const requests = (limit.afterRequests ?? 0) - passed
  const waits = limit.from ? limit.from.getTime() - environment.now().getTime() : 0
  return {
    name,
    ...(limit.times !== undefined && { times: limit.times - altered }),
    ...(requests > 0 && { after: requests }),
    ...(waits > 0 && { after: `PT${waits / 1000}S` }),
    ...(limit.for !== undefined && { for: limit.for }),
  }
}

async function limitOf(
  environment: Environment,
  { name, times, after, for: only }: WishedFault = { name: '' },
): Promise<FaultLimit | undefined> {
  if (times === undefined && after === undefined && only === undefined) return undefined
  if (only !== undefined) await demandKnown(environment, name, only)
  return {
    id: randomUUID(),
    ...(times !== undefined && { times }),
    ...(typeof after === 'number' && { afterRequests: after }),
    ...(typeof after === 'string' && { from: momentAfter(environment, after) }),
    ...(only !== undefined && { for: only }),
  }
}

/** The clock of an environment knows which durations there are, and how far it goes. */
function momentAfter(environment: Environment, after: string): Date {
  const now = environment.now()
  const moment = advancedClock(
    { clock: new MovableClock({ start: now, frozen: true }) },
    { advance: after },
  )
  if (moment > now) return moment
  throw new ControlError(
    400,
    `A fault that comes after no time (${JSON.stringify(after)}) is there at once`,
    'Leave "after" out, or give it a longer duration.',
  )
}

async function demandKnown(environment: Environment, name: string, id: string): Promise<void> {
  const isKnown =
    (await clientNamed(environment, id)) !== undefined ||
    (await environment.store.collection('offers').get(id)) !== undefined
  if (isKnown) return
  throw new ControlError(
    400,
    `"${name}" is for ${JSON.stringify(id)}, which is no client and no offer of this environment`,
    'Register the client or make the offer first, and give its id.',
  )
}
