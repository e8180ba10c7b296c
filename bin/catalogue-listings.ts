import { requirements } from '../checks/catalogue.ts'
import { clauseOfTag, clausePrefixOf, requirementsOf } from '../checks/clause.ts'
import { exclusions, walletExclusions } from '../checks/exclusions.ts'
import { didYouMean } from '../protocol/nearest.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { allScenarios } from './all-scenarios.ts'
import faults from './listed/faults.json' with { type: 'json' }
import { columns, type Listing } from './listing.ts'

/** @param actor whose duties; undefined: everybody's. @throws UsageError for nobody known */
export function listRequirements(actor?: string): Listing {
  const actors = [...new Set(requirements.map((row) => row.actor))]
  if (actor !== undefined && !actors.some((known) => known === actor))
    throw new UsageError(
      'ERR_ACTOR',
      `There is no actor "${actor}".`,
      didYouMean(actor, actors, `There are ${actors.join(', ')}.`),
    )
  const own = exclusionsOf(actor)
  const scenarios = Map.groupBy(
    judgedScenarios().flatMap(({ at, prefixes }) =>
      [...new Set(prefixes)].map((prefix) => ({ at, prefix })),
    ),
    ({ prefix }) => prefix,
  )
  const breaking = Map.groupBy(faults, ({ breaks }) => breaks)
  const chosen = requirements.filter((row) => actor === undefined || row.actor === actor)
  const rows = chosen.map((requirement) => ({
    ...requirement,
    scenarios: (scenarios.get(clausePrefixOf(requirement.id)) ?? []).map(({ at }) => at),
    faults: (breaking.get(requirement.id) ?? []).map(({ name }) => name),
    excluded: own.get(requirement.id) ?? null,
  }))
  return {
    rows,
    lines: columns(rows.map(({ id, level, title }) => [id, level, title])),
  }
}

/** Of wallets, those of `vcispec wallet`. */
function exclusionsOf(actor: string | undefined): ReadonlyMap<string, string> {
  return actor === 'wallet' ? walletExclusions : exclusions
}

export function listScenarios(): Listing {
  const rows = judgedScenarios().map(({ name, at, clauses }) => ({
    name,
    at,
    clause: clauses[0]?.tag ?? null,
    requirements: clauses
      .flatMap(requirementsOf)
      .map(({ id }) => id)
      .filter((id) => !exclusions.has(id)),
  }))
  return { rows, lines: rows.flatMap(({ name, at }) => [name, `  ${at}`]) }
}

/** Scenarios that judge a target; the harness's tests of itself are left out. */
function judgedScenarios() {
  return allScenarios()
    .filter(({ tags }) => !tags.includes('@self-test'))
    .map((scenario) => {
      const clauses = scenario.tags.map(clauseOfTag).filter((clause) => clause !== undefined)
      return { ...scenario, clauses, prefixes: clauses.map(({ prefix }) => prefix) }
    })
}
