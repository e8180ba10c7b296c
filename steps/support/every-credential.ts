import type { Outcome } from '../../protocol/outcomes.ts'
import { isFailure, lacking } from '../../wallet/failure.ts'
import { skipWhatIsNotOffered } from './acting.ts'
import { exercised, inOrder } from './choice.ts'
import { lookAround, receiveEverything } from './whole-way.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** An issuer may have very many. */
const mostConfigurations = 12

/**
 * Each configuration that is exercised, by an offer of its own; where one offer is all there is, what that one
 * brought. The outcome is the first failure, else how the last credential came.
 */
export async function getEveryCredential(world: ConformanceWorld): Promise<StepResult> {
  const only = await world.session.onlyWay()
  if (only) {
    world.adopt(only)
    return skipWhatIsNotOffered(world)
  }
  const outcomes: Outcome[] = []
  for (const wish of await wishes(world)) {
    const ticket = await world.session.createOffer(wish)
    if ('cannot' in ticket) {
      outcomes.push(lacking(ticket))
      continue
    }
    world.journeys.handOver(ticket)
    const journey = await world.journeys.current()
    await lookAround(journey)
    outcomes.push(await receiveEverything(journey, world.session.wait))
  }
  // What cannot be offered says nothing, as long as something can.
  world.outcome =
    outcomes.find(failed) ?? outcomes.find(({ kind }) => kind === 'issued') ?? outcomes.at(-1)
  return skipWhatIsNotOffered(world)
}

function failed(outcome: Outcome): boolean {
  return isFailure(outcome) && !(outcome.kind === 'not-reached' && outcome.absence)
}

/** An offer for each configuration; one for whatever is offered, where nothing is known of any. */
async function wishes(world: ConformanceWorld) {
  const journey = await world.journeys.current()
  const found = await journey.discover()
  const own = world.session.loaded.credentials
  const ids = isFailure(found)
    ? inOrder(own)
    : exercised(found.issuer.members, own).map(([id]) => id)
  const each = ids.slice(0, mostConfigurations).map((id) => ({ configurations: [id] }))
  return each.length === 0 ? [{}] : each
}
