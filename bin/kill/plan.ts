import { clauseOfTag, clausePrefixOf } from '../../checks/clause.ts'
import type { PlaceMutant } from '../../mock-server/demands/mutants.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { allScenarios } from '../all-scenarios.ts'
import { canAlter, type Passages } from './passages.ts'

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
  readonly isHaip: boolean
  /** `VCI-7.2` */
  readonly clauses: readonly string[]
}[]

/** By requirement the places of scenarios that found it satisfied. */
export type Satisfied = ReadonlyMap<string, ReadonlySet<string>>

/** Where a fault can show: `likely` is run first, `further` when that did not report it. */
export interface Places {
  readonly likely: readonly string[]
  readonly further: readonly string[]
  /** Under which it shows. Default: that of the fault. */
  readonly profile?: 'openid4vci' | 'haip'
}

/** Scenarios of the mock without a fault. */
export interface ControlTask {
  readonly control: readonly string[]
  /** The mock at its oddest, instead of as it is. */
  readonly isOdd: boolean
  readonly profile: 'openid4vci' | 'haip'
}

/** By demand and place (`dpop-typ@par`), where a request did not meet it: nowhere else can it show. */
export type Refusals = ReadonlyMap<string, readonly ProfiledScenario[]>

export interface ProfiledScenario {
  readonly at: string
  readonly profile: 'openid4vci' | 'haip'
}

/** Scenarios of which it is asked what they come by. */
export interface ListeningTask {
  readonly listened: readonly string[]
  readonly profile: 'openid4vci' | 'haip'
}

export async function plan(): Promise<Plan> {
  return allScenarios()
    .filter(({ tags }) => !tags.includes('@self-test'))
    .map(({ at, tags }) => ({
      at,
      isControl: tags.includes(controlTag),
      isStandard: tags.includes('@openid4vci'),
      isHaip: tags.includes('@haip'),
      clauses: tags.flatMap((tag) => clauseOfTag(tag)?.prefix ?? []),
    }))
}

/**
 * The scenarios that a fault can affect: of the clause it breaks, and the control, where it comes by what the fault
 * alters. Where it is known which of them judge the requirement, those come first.
 */
export function placesFor(
  fault: Omit<Fault, 'name'>,
  plan: Plan,
  satisfied: Satisfied,
  passages: Passages,
): Places {
  const { breaks } = fault
  const control = plan
    .filter(({ isControl, at }) => isControl && canAlter(fault, passages.get(at)))
    .map(({ at }) => at)
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

/** The scenarios in which a request did not meet the demand at the place, and no others; none: nothing can tell. */
export function placesForMutant(
  { name, breaks, profile: only }: Pick<PlaceMutant, 'name' | 'breaks' | 'profile'>,
  refusals: Refusals,
  satisfied: Satisfied,
): Places | undefined {
  const all = refusals.get(name) ?? []
  const usual = all.filter(({ profile }) => profile === (only === 'haip' ? 'haip' : 'openid4vci'))
  const chosen = usual.length > 0 ? usual : all
  const [first] = chosen
  if (first === undefined) return undefined
  const at = chosen.map((it) => it.at)
  const telling = at.filter((it) => satisfied.get(breaks)?.has(it))
  const likely = [...telling, ...at.filter((it) => !telling.includes(it))].slice(0, fewWitnesses)
  return {
    likely,
    further: at.filter((it) => !likely.includes(it)),
    profile: first.profile,
  }
}

const fewWitnesses = 2

/** The control, under each profile that faults have. */
export function listeningTasks(plan: Plan): readonly ListeningTask[] {
  const listened = plan.filter(({ isControl }) => isControl).map(({ at }) => at)
  return (['openid4vci', 'haip'] as const).map((profile) => ({ listened, profile }))
}

/** The mock without a fault, as it is and at its oddest, in pieces that several threads can share. */
export function controlTasks(plan: Plan): readonly ControlTask[] {
  const pieces = (places: readonly string[], isOdd: boolean, profile: 'openid4vci' | 'haip') =>
    Array.from({ length: Math.ceil(places.length / pieceSize) }, (_, index) => ({
      control: places.slice(index * pieceSize, (index + 1) * pieceSize),
      isOdd,
      profile,
    }))
  const standard = plan.filter(({ isStandard }) => isStandard).map(({ at }) => at)
  const haip = plan.filter(({ isHaip }) => isHaip).map(({ at }) => at)
  return [
    ...pieces(
      plan.map(({ at }) => at),
      false,
      'openid4vci',
    ),
    ...pieces(standard, true, 'openid4vci'),
    ...pieces(haip, false, 'haip'),
  ]
}

const pieceSize = 40
