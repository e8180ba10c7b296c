import { clauseOfTag, clausePrefixOf } from '../../checks/clause.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { allScenarios } from '../scenarios.ts'

/** On scenarios that walk the whole way: what a fault breaks beyond its own clause shows there. */
const controlTag = '@control'

/** The scenarios that judge a target: plain data, for any thread. */
export type Plan = readonly {
  readonly at: string
  readonly isControl: boolean
  /** About OpenID4VCI as such, not about PingOne's service. */
  readonly isStandard: boolean
  /** `VCI-7.2` */
  readonly clauses: readonly string[]
}[]

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

/** Those that a fault can affect: of the clause it breaks, and the control. */
export function scenariosFor({ breaks }: Pick<Fault, 'breaks'>, plan: Plan): readonly string[] {
  return plan
    .filter(({ isControl, clauses }) => isControl || clauses.includes(clausePrefixOf(breaks)))
    .map(({ at }) => at)
}
