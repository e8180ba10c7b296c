import { clauseOfTag, clausePrefixOf } from '../../checks/clause.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { allScenarios } from '../scenarios.ts'

/** On scenarios that walk the whole way: what a fault breaks beyond its own clause shows there. */
const controlTag = '@control'

/** Enough of those that judged a requirement when all was in order. */
const witnesses = 5

/** The scenarios that judge a target. */
export type Plan = readonly {
  readonly at: string
  readonly isControl: boolean
  /** About OpenID4VCI as such, not about PingOne's service. */
  readonly isStandard: boolean
  /** `VCI-7.2` */
  readonly clauses: readonly string[]
}[]

/** By requirement the places of scenarios that found it satisfied. */
export type Satisfied = ReadonlyMap<string, ReadonlySet<string>>

/** Where a fault can show: `likely` is run first, `further` when that did not report it. */
export interface Places {
  readonly likely: readonly string[]
  readonly further: readonly string[]
}

export async function plan(): Promise<Plan> {
  return (await allScenarios())
    .filter(({ tags }) => !tags.includes('@self-test'))
    .map(({ at, tags }) => ({
      at,
      isControl: tags.includes(controlTag),
      isStandard: tags.includes('@openid4vci'),
      clauses: tags.flatMap((tag) => clauseOfTag(tag)?.prefix ?? []),
    }))
}

/**
 * The scenarios that a fault can affect: of the clause it breaks, and the control. Where it is known which of
 * them judge the requirement, those come first.
 */
export function placesFor(
  { breaks }: Pick<Fault, 'breaks'>,
  plan: Plan,
  satisfied: Satisfied,
): Places {
  const control = plan.filter(({ isControl }) => isControl).map(({ at }) => at)
  const own = plan
    .filter(({ isControl, clauses }) => !isControl && clauses.includes(clausePrefixOf(breaks)))
    .map(({ at }) => at)
  const telling = own.filter((at) => satisfied.get(breaks)?.has(at)).slice(0, witnesses)
  if (telling.length === 0) return { likely: [...control, ...own], further: [] }
  return {
    likely: [...control, ...telling],
    further: own.filter((at) => !telling.includes(at)),
  }
}

/** The mock without a fault, as it is and at its oddest, in pieces that several threads can share. */
export function controlTasks(plan: Plan) {
  const pieces = (isOdd: boolean) => {
    const places = plan.filter(({ isStandard }) => !isOdd || isStandard).map(({ at }) => at)
    return Array.from({ length: Math.ceil(places.length / pieceSize) }, (_, index) => ({
      control: places.slice(index * pieceSize, (index + 1) * pieceSize),
      isOdd,
    }))
  }
  return [...pieces(false), ...pieces(true)]
}

const pieceSize = 40
