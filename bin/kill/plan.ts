import { clauseOfTag, clausePrefixOf } from '../../checks/clause.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { allScenarios } from '../scenarios.ts'

/** On scenarios that walk the whole way: what a fault breaks beyond its own clause shows there. */
export const controlTag = '@control'

/** Where the scenarios stand that can be affected by a fault. */
export interface Plan {
  /** Those of the clause it breaks, and the control. */
  scenariosFor(fault: Pick<Fault, 'breaks'>): readonly string[]
  /** Every scenario that judges a target. */
  readonly all: readonly string[]
}

export async function plan(): Promise<Plan> {
  const scenarios = (await allScenarios())
    .filter(({ tags }) => !tags.includes('@self-test'))
    .map(({ at, tags }) => ({
      at,
      isControl: tags.includes(controlTag),
      clauses: tags.map((tag) => clauseOfTag(tag)?.prefix),
    }))
  return {
    scenariosFor: ({ breaks }) =>
      scenarios
        .filter(({ isControl, clauses }) => isControl || clauses.includes(clausePrefixOf(breaks)))
        .map(({ at }) => at),
    all: scenarios.map(({ at }) => at),
  }
}
