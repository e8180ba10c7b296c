import { allScenarios } from '../bin/all-scenarios.ts'
import {
  evidenceTally,
  isProven,
  placeTally,
  proofOf,
  shapesTally,
  type Tally,
  writtenTally,
} from '../bin/kill/kinds.ts'
import { isCore } from '../bin/kill/unproven.ts'
import { requirements } from '../checks/catalogue.ts'
import { clauseOfTag, clausePrefixOf } from '../checks/clause.ts'
import { exclusions } from '../checks/exclusions.ts'
import { activeChecks, checkedRequirements } from '../checks/registry.ts'
import type { Requirement } from '../checks/requirement.ts'
import type { Pair } from '../mock-server/demands/registry.ts'
import { alteredDeviations } from '../wallet/alterations/registry.ts'
import { deviations } from '../wallet/deviations/all.ts'
import { generated, linked, row } from './markdown.ts'
import { walletTable } from './wallet-table.ts'

const checked = new Set(checkedRequirements)

/** `docs/coverage.md` */
export async function coverageTable(): Promise<readonly string[]> {
  const specs = Map.groupBy(requirements, ({ spec }) => spec)
  const duties = requirements.filter(isDuty)
  return [
    '# What is covered',
    '',
    generated,
    '',
    'Every requirement of the catalogue is checked, excluded with a reason, or open. Mutants, which are issuers made wrong,',
    'show that the checks notice. There are four kinds:',
    '',
    '- **faults**: defects of the mock that somebody wrote ([faults.md](faults.md));',
    '- **places**: one demand of the mock is not made at one of its places; every pair in the tables of `mock-server/demands`;',
    '- **evidence**: one member, header or status of an answer of a green run is altered, and the answer judged again;',
    '- **second reader**: answers that somebody made wrong, or unusual and legal, who saw the clause and no check.',
    '',
    ...kindsTable([
      ['faults', writtenTally],
      ['places', placeTally],
      ['evidence', evidenceTally],
      ['second reader', shapesTally],
    ]),
    '',
    '_Reported_: as the requirement that is broken. _Harmless_: legal, by the clause that `bin/kill/harmless.json` or',
    '`mutants/harmless.ts` names, or in the second reader’s eyes; nothing is reported. _Open_: not noticed yet. The first two',
    'are what `vcispec kill` finds, the others what `npm run test:mutants` does; each fails where this is not so.',
    '',
    'Each specification has a table below, each requirement a line: how many faults and pairs of demand and place its own row',
    'reports, and which (`×6`: at six places, [these](faults.md#demands-that-are-overlooked)); how many altered answers; and of',
    'the second reader violating + legal ones.',
    '',
    '## MUST and MUST NOT of issuers and authorization servers',
    '',
    'Rows that a run can judge: `black-box`, and `needs-config`. Core are OpenID4VCI 1.0 and the OAuth and JOSE RFCs under it.',
    '',
    ...summaryTable([
      ['core', duties.filter(isCoreOnly)],
      ['core, black-box', duties.filter(isBlackBoxCore)],
      ['PingOne', duties.filter(({ id }) => id.startsWith('P1-'))],
      ['all', duties],
    ]),
    '',
    '## Requests that have to be refused',
    '',
    ...refusals(),
    '',
    '## By specification',
    '',
    ...summaryTable([...specs, ['**all**', requirements]]),
    '',
    '## Untested',
    '',
    ...untested(),
    ...[...specs].flatMap(([spec, rows]) => specification(spec, rows)),
    '',
    ...walletTable(),
    '',
    '## Scenarios by clause',
    '',
    ...(await scenarios()),
  ]
}

/** What wallets must not get away with: features/deviations.test.ts holds it to that. */
function refusals(): readonly string[] {
  const rows = requirements.filter(
    ({ id, actor, level, negative }) =>
      negative && actor !== 'wallet' && level !== 'MAY' && !exclusions.has(id),
  )
  const deviant = new Set<string>(
    [...deviations, ...alteredDeviations, ...activeChecks].map(({ requirement }) => requirement),
  )
  const made = rows.filter(({ id }) => deviant.has(id)).length
  const others = rows.filter(({ id }) => !deviant.has(id) && id.startsWith('P1-')).length
  return [
    `${rows.length} rows say that a request is refused. The wallet makes ${made} of them as a deviation, one of ${deviations.length};`,
    `steps make ${others} as a worker application or late at PingOne’s own API; ${rows.length - made - others} say in`,
    '`wallet/deviations/stated.json` why no request is about them.',
  ]
}

function isDuty({ actor, level, testable }: Requirement): boolean {
  return (
    actor !== 'wallet' &&
    level.startsWith('MUST') &&
    ['black-box', 'needs-config'].includes(testable)
  )
}

/** PingOne's rows have a line of their own. */
function isCoreOnly(requirement: Requirement): boolean {
  return isCore(requirement) && !requirement.id.startsWith('P1-')
}

function isBlackBoxCore(requirement: Requirement): boolean {
  return requirement.testable === 'black-box' && isCoreOnly(requirement)
}

function summaryTable(
  groups: readonly (readonly [string, readonly Requirement[]])[],
): readonly string[] {
  return [
    '| | requirements | checked | proven by the mock | by evidence | by a second reader | excluded | open |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...groups.map(([name, rows]) => row([name, ...counts(rows).map(String)])),
  ]
}

function kindsTable(kinds: readonly (readonly [string, Tally])[]): readonly string[] {
  return [
    '| mutants | made | reported | harmless | open |',
    '|---|--:|--:|--:|--:|',
    ...kinds.map(([kind, { made, reported, harmless, open }]) =>
      row([kind, ...[made, reported, harmless, open].map(String)]),
    ),
  ]
}

function counts(rows: readonly Requirement[]): readonly number[] {
  const isChecked = rows.filter(({ id }) => checked.has(id))
  const excluded = rows.filter(({ id }) => exclusions.has(id))
  return [
    rows.length,
    isChecked.length,
    isChecked.filter(({ id }) => isProven(id)).length,
    isChecked.filter(({ id }) => proofOf(id).evidence > 0).length,
    isChecked.filter(({ id }) => proofOf(id).shapes.violating > 0).length,
    excluded.length,
    rows.length - isChecked.length - excluded.length,
  ]
}

function untested(): readonly string[] {
  const open = requirements.filter(({ id }) => !checked.has(id) && !exclusions.has(id))
  if (open.length === 0) return ['Nothing: each requirement is checked or excluded.']
  return open.map(({ id, level, title }) => `- ${linked(id)} ${level}: ${title}`)
}

function specification(spec: string, rows: readonly Requirement[]): readonly string[] {
  return [
    '',
    `## ${spec}`,
    '',
    '| requirement | says | faults | places | evidence | reader | which, or why not |',
    '|---|---|--:|--:|--:|--:|---|',
    ...rows.map(({ id, level, title }) => {
      const { faults, places, evidence, shapes } = proofOf(id)
      const read = shapes.violating + shapes.legal
      return row([
        `${linked(id)}<br>${level}`,
        title,
        some(faults.length),
        some(places.length),
        some(evidence),
        read === 0 ? '' : `${shapes.violating} + ${shapes.legal}`,
        checked.has(id)
          ? [...faults, ...demandsOf(places)].join('; ')
          : (exclusions.get(id) ?? 'open'),
      ])
    }),
  ]
}

function some(count: number): string {
  return count === 0 ? '' : String(count)
}

/** Names of demands, each with the number of its places. */
function demandsOf(pairs: readonly Pair[]): readonly string[] {
  return [...Map.groupBy(pairs, ({ demand }) => demand)].map(([demand, { length }]) =>
    length === 1 ? `\`${demand}\`` : `\`${demand}\` ×${length}`,
  )
}

/** Which feature files judge the requirements of a clause. */
async function scenarios(): Promise<readonly string[]> {
  const judged = new Set([...checked].map(clausePrefixOf))
  const features = [...(await featuresByClause())].filter(([clause]) => judged.has(clause))
  return [
    '| clause | features |',
    '|---|---|',
    ...features
      .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([clause, files]) => row([clause, files.join(', ')])),
  ]
}

/** Feature files by the clauses of their scenarios. */
async function featuresByClause(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byClause = new Map<string, Set<string>>()
  for (const { at, tags } of allScenarios()) {
    const file = at.replace(/^features\/|\.feature:\d+$/g, '')
    for (const { prefix } of tags.map(clauseOfTag).filter((clause) => clause !== undefined)) {
      byClause.set(prefix, (byClause.get(prefix) ?? new Set()).add(file))
    }
  }
  return new Map([...byClause].map(([prefix, files]) => [prefix, [...files].toSorted()]))
}
