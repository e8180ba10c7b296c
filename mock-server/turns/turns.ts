import type { Operation } from '../../protocol/exchange.ts'
import type { Place } from '../../protocol/places.ts'
import { demands, type WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import type { Fault } from '../faults/fault.ts'
import type { FaultUse } from '../store/kept/requests.ts'
import { isCounted, isLimited, type LimitedFault, nextOf } from './limit.ts'
import { during, type Turn, type Turns } from './present.ts'

/** Where a request came in, and how to find out whom it came of. */
export interface Asked {
  readonly operation: Operation
  readonly place: Place | undefined
  of(): Promise<ReadonlySet<string>>
}

/**
 * Answers a request while each limited fault is there, or is not, for all of it. What was counted is given back by those that the
 * fault had nothing to do with.
 */
export async function inTurn<T>(
  environment: Environment,
  turns: Turns,
  answer: () => Promise<T>,
): Promise<T> {
  try {
    return await during(turns, answer)
  } finally {
    await giveBackAll(environment, turns)
  }
}

/**
 * Which limited faults a request meets. What is counted is taken before it is answered, so that of requests at once no more are
 * altered than were wished for.
 */
export async function turnsIn(environment: Environment, asked: Asked): Promise<Turns> {
  const turns = new Map<string, Turn>()
  const limited = environment.faults.filter(isLimited)
  const possible = limited.filter(
    (fault) =>
      (fault.limit.from === undefined || fault.limit.from <= environment.now()) &&
      mayAlter(fault, asked),
  )
  const of = possible.some(({ limit }) => limit.for !== undefined) ? await asked.of() : undefined
  try {
    for (const fault of possible) {
      const { id, for: only } = fault.limit
      if (only !== undefined && !of?.has(only)) continue
      const as = isCounted(fault.limit) ? await take(environment, fault) : 'altered'
      if (as !== 'gone') turns.set(id, { fault, as, met: false })
    }
  } catch (error) {
    await giveBackAll(environment, turns)
    throw error
  }
  return turns
}

/** Of those that the request had nothing to do with. What cannot be given back is not worth another answer. */
async function giveBackAll(environment: Environment, turns: Turns): Promise<void> {
  const spare = [...turns.values()].filter(({ met }) => !met)
  await Promise.allSettled(spare.map((turn) => giveBack(environment, turn)))
}

async function take(environment: Environment, { limit }: LimitedFault) {
  let as: ReturnType<typeof nextOf> = 'gone'
  const uses = environment.store.collection('faultUses')
  const before = await uses.get(limit.id)
  if (!before || nextOf(limit, before) === 'gone') return 'gone'
  await uses.update(limit.id, (use) => {
    as = nextOf(limit, use)
    return moved(use, as, 1)
  })
  // Assigned in a function that the compiler does not follow.
  return as as ReturnType<typeof nextOf>
}

async function giveBack(environment: Environment, { fault, as }: Turn): Promise<void> {
  if (!isCounted(fault.limit)) return
  const uses = environment.store.collection('faultUses')
  await uses.update(fault.limit.id, (use) => moved(use, as, -1))
}

function moved(use: FaultUse, as: 'passed' | 'altered' | 'gone', by: number): FaultUse {
  return as === 'gone' ? use : { ...use, [as]: use[as] + by }
}

/** By what it overrides: replies belong to one operation, demands to their places. */
function mayAlter({ seams = {}, overlooks = [], refuses = {} }: Fault, asked: Asked): boolean {
  const reply = / reply$/
  const bySeam = Object.keys(seams).some(
    (name) => !reply.test(name) || name === `${asked.operation} reply`,
  )
  return bySeam || [...overlooks, ...Object.keys(refuses)].some((name) => isMade(name, asked))
}

function isMade(demand: string, { place }: Asked): boolean {
  const [name = '', at] = demand.split('@')
  if (at !== undefined) return at === place
  const row = Object.hasOwn(demands, name) ? demands[name as WalletDemand] : undefined
  return row === undefined || (place !== undefined && row.at.includes(place))
}
