import { requirements } from '../checks/catalogue.ts'
import { clauseOfTag, clausePrefixOf, requirementsOf } from '../checks/clause.ts'
import { exclusions } from '../checks/exclusions.ts'
import { activeChecks } from '../checks/registry.ts'
import { faults as written } from '../mock-server/faults/registry.ts'
import { variants } from '../mock-server/variants/registry.ts'
import { alteredDeviations } from '../wallet/alterations/registry.ts'
import { deviations } from '../wallet/deviations/registry.ts'
import { provingMutants } from './kill/harmless.ts'
import { allScenarios } from './scenarios.ts'

/** The same twice: for programs and for people. */
interface Listing {
  readonly rows: readonly object[]
  readonly lines: readonly string[]
}

/** Those that somebody wrote, and demands that are overlooked at a place. */
const faults = [...written, ...provingMutants]

export const listings: Readonly<Record<string, () => Promise<Listing>>> = {
  requirements: listRequirements,
  scenarios: listScenarios,
  faults: async () => {
    const rows = faults.map(({ name, breaks, entails = [], profile = 'openid4vci' }) => ({
      name,
      breaks,
      entails,
      profile,
    }))
    return { rows, lines: columns(rows.map(({ name, breaks }) => [breaks, name])) }
  },
  variants: async () => {
    const rows = variants.map(({ name, allowedBy }) => ({ name, allowedBy }))
    return { rows, lines: columns(rows.map(({ name, allowedBy }) => [name, allowedBy])) }
  },
  deviations: async () => {
    const rows = judgedDeviations()
    return { rows, lines: columns(rows.map(({ name, requirement }) => [requirement, name])) }
  },
}

/** A deviation with each requirement that is judged by it: its own first. */
function judgedDeviations(): readonly { readonly name: string; readonly requirement: string }[] {
  return [...deviations, ...alteredDeviations].flatMap(({ name, requirement }) => {
    const others = activeChecks
      .filter(({ deviation }) => deviation === name)
      .map((check) => check.requirement)
    return [...new Set([requirement, ...others])].map((id) => ({ name, requirement: id }))
  })
}

async function listRequirements(): Promise<Listing> {
  const scenarios = await judgedScenarios()
  const rows = requirements.map((requirement) => ({
    ...requirement,
    scenarios: scenarios
      .filter(({ prefixes }) => prefixes.includes(clausePrefixOf(requirement.id)))
      .map(({ at }) => at),
    faults: faults.filter(({ breaks }) => breaks === requirement.id).map(({ name }) => name),
    excluded: exclusions.get(requirement.id) ?? null,
  }))
  return {
    rows,
    lines: columns(rows.map(({ id, level, title }) => [id, level, title])),
  }
}

async function listScenarios(): Promise<Listing> {
  const rows = (await judgedScenarios()).map(({ name, at, clauses }) => ({
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
async function judgedScenarios() {
  return (await allScenarios())
    .filter(({ tags }) => !tags.includes('@self-test'))
    .map((scenario) => {
      const clauses = scenario.tags.map(clauseOfTag).filter((clause) => clause !== undefined)
      return { ...scenario, clauses, prefixes: clauses.map(({ prefix }) => prefix) }
    })
}

/** All columns but the last are as wide as their widest cell. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  '),
  )
}
