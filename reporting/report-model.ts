import { clausePrefixOf } from '../checks/clause.ts'
import type { Finding } from '../checks/finding.ts'
import type { Requirement } from '../checks/requirement.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import type { ConformanceReport, ExpectedFailure, RunFacts, Summary } from './conformance-report.ts'
import { expectationOutcomes } from './expected-failures.ts'
import { findingOrder, joined } from './finding-order.ts'
import { implementationOf } from './implementation.ts'
import type { OpenFinding } from './left-open.ts'
import { listedInPart } from './listed-in-part.ts'
import { Observed } from './observed.ts'
import { shortened } from './plain-text.ts'
import { type JudgedVerdict, rowVerdicts } from './row-verdicts.ts'
import { judgementOf } from './run-judgement.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { isHard } from './severity.ts'
import { unreportedFindings } from './unreported.ts'

export interface RunMaterial {
  /** Who was judged; absent: an issuer. */
  readonly side?: 'wallet'
  readonly tool: ConformanceReport['tool']
  readonly run: Omit<RunFacts, 'scenarios' | 'credentials'>
  /** Used when no scenario came far enough to know its target. */
  readonly target?: ScenarioRecord['target']
  readonly outcomes: readonly ScenarioOutcome[]
  readonly catalogue: readonly Requirement[]
  /** Reasons by requirement id. */
  readonly exclusions: ReadonlyMap<string, string>
  readonly expectedFailures: readonly ExpectedFailure[]
}

/** Judges a run from what its scenarios left behind. Pure: the same material gives the same report. */
export function buildReport(material: RunMaterial): ConformanceReport {
  const outcomes = countingOutcomes(material.outcomes)
  const target = readableTarget(targetOf(outcomes) ?? material.target ?? unknownTarget)
  const records = outcomes.flatMap(({ record }) => record ?? [])
  const { verdicts, findings } = rowVerdicts(findingsOf(outcomes, material), {
    ...material,
    target,
    observed: new Observed(records.flatMap(({ exchanges }) => exchanges)),
    inPart: listedInPart(records),
  })
  const expectedFailures = expectationOutcomes(material.expectedFailures, verdicts, material.run)
  for (const { requirement, outcome, reason } of expectedFailures) {
    const verdict = verdicts.get(requirement)
    if (verdict === undefined || outcome === 'expired') continue
    verdicts.set(requirement, {
      ...verdict,
      expected: true,
      reason: outcome === 'not-judged' ? verdict.reason : reason,
    })
  }
  const run = {
    ...material.run,
    scenarios: outcomes.length,
    credentials: outcomes.reduce((sum, { record }) => sum + credentialsIn(record), 0),
    exchanges: exchangesIn(records),
  }
  return {
    tool: material.tool,
    schemaVersion: 2,
    ...(material.side && { side: material.side }),
    target,
    ...draftNote(outcomes),
    run,
    judgement: judgementOf({
      run,
      requirements: verdicts,
      catalogue: material.catalogue,
      broken: new Set(findings.filter(isHard).map(({ requirement }) => requirement)),
    }),
    summary: summaryOf(verdicts),
    requirements: Object.fromEntries(
      [...verdicts].map(([id, { hard: _, ...verdict }]) => [id, verdict]),
    ),
    findings,
    expectedFailures,
    implementation: implementationOf(records),
  }
}

function exchangesIn(records: readonly ScenarioRecord[]): Readonly<Record<string, number>> {
  const all = records.flatMap(({ exchanges }) => exchanges.map(({ operation }) => operation))
  return Object.fromEntries(
    [...Map.groupBy(all, (operation) => operation)]
      .map(([operation, found]) => [operation, found.length] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  )
}

/** As the scenario that saw the most of it tells it, with what any scenario saw follow from it. */
function draftNote(outcomes: readonly ScenarioOutcome[]): Pick<ConformanceReport, 'draft'> {
  const notes = outcomes.flatMap(({ record }) => record?.draft ?? [])
  const [fullest] = notes.toSorted((a, b) => b.explains.length - a.explains.length)
  const explains = [...new Set(notes.flatMap((note) => note.explains))].toSorted()
  return fullest ? { draft: { sentence: fullest.sentence, explains } } : {}
}

/** Those that say something about a target, in the order of the features, however the run was shuffled. */
export function countingOutcomes(outcomes: readonly ScenarioOutcome[]): readonly ScenarioOutcome[] {
  return outcomes
    .filter(({ selfTest }) => !selfTest)
    .toSorted((a, b) => placeOrder(a.at, b.at) || a.scenario.localeCompare(b.scenario))
}

function placeOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

const unknownTarget = { name: 'unknown', credentialIssuer: null, dialect: '1.0', profiles: [] }

function targetOf(outcomes: readonly ScenarioOutcome[]): ScenarioRecord['target'] | undefined {
  const targets = outcomes.flatMap(({ record }) => (record === undefined ? [] : [record.target]))
  return targets.find(({ credentialIssuer }) => credentialIssuer !== null) ?? targets[0]
}

function findingsOf(
  outcomes: readonly ScenarioOutcome[],
  { catalogue, exclusions }: RunMaterial,
): readonly OpenFinding[] {
  const places = new Map<string, number>(catalogue.map(({ id }, index) => [id, index]))
  const open = catalogue.filter(({ id }) => !exclusions.has(id))
  const told = outcomes.map((outcome) => ({ outcome, unsaid: unreportedFindings(outcome, open) }))
  const judged = new Set(
    told
      .filter(({ unsaid }) => unsaid.length === 0)
      .flatMap(({ outcome }) => outcome.record?.findings ?? [])
      .filter(({ verdict }) => verdict === 'satisfied' || verdict === 'violated')
      .map(({ requirement }) => requirement),
  )
  const placed = told.flatMap(({ outcome, unsaid }) => {
    const { scenario, at, record, clauses } = outcome
    const filled = unjudgedFirst(unsaid, judged).map((finding) => ({
      ...finding,
      times: 1,
      ...(finding.verdict === 'not-applicable' ? { ofItsClause: true } : {}),
    }))
    return [...(record?.findings ?? []), ...filled].map((finding) => ({
      finding: { ...readable(finding), scenario, at },
      own: clauses.includes(clausePrefixOf(finding.requirement)),
    }))
  })
  // Of many scenarios that saw the same, the one that is about it is the one to show, best with a request to look at.
  const all = placed
    .toSorted((a, b) => foreignness(a) - foreignness(b))
    .map(({ finding }) => finding)
  const stranger = all.find(({ requirement }) => !places.has(requirement))
  if (stranger !== undefined)
    throw new Error(`${stranger.at} judged ${stranger.requirement}, which the catalogue lacks`)
  return joined(all).toSorted(
    (a, b) =>
      findingOrder(a) - findingOrder(b) ||
      (places.get(a.requirement) ?? 0) - (places.get(b.requirement) ?? 0),
  )
}

function foreignness(placed: { readonly finding: Finding; readonly own: boolean }): number {
  return (placed.own ? 0 : 2) + (placed.finding.exchange === null ? 1 : 0)
}

/** An offer may name an issuer of any length. */
function readableTarget(target: ScenarioRecord['target']): ScenarioRecord['target'] {
  const { credentialIssuer } = target
  return {
    ...target,
    name: shortened(target.name, 200),
    credentialIssuer: credentialIssuer === null ? null : shortened(credentialIssuer, 2000),
  }
}

/** Values that a target sent may be of any length. */
function readable<F extends Finding>(finding: F): F {
  const { seen, expected, hint, reason } = finding
  return {
    ...finding,
    seen: shortened(seen),
    expected: shortened(expected),
    ...(hint === undefined ? {} : { hint: shortened(hint) }),
    reason: reason === null ? null : shortened(reason),
  }
}

/**
 * What a scenario could not say is said of the requirements that no scenario in order judged; where all of
 * them were, of one, so that nothing passes in silence and nothing known is put in doubt wholesale.
 */
function unjudgedFirst(
  filled: readonly Finding[],
  judged: ReadonlySet<string>,
): readonly Finding[] {
  const unjudged = filled.filter(({ requirement }) => !judged.has(requirement))
  return unjudged.length > 0 ? unjudged : filled.slice(0, 1)
}

/** Records of earlier versions do not say; what brought each credential is in them. */
function credentialsIn(record: ScenarioRecord | undefined): number {
  const carried = Object.keys(record?.carriers ?? {}).filter((id) => id.startsWith('credential-'))
  return record?.credentials ?? carried.length
}

function summaryOf(verdicts: ReadonlyMap<string, JudgedVerdict>): Summary {
  const rows = [...verdicts.values()]
  const count = (verdict: JudgedVerdict['verdict']) =>
    rows.filter((row) => row.verdict === verdict).length
  const unexpected = rows.filter(({ verdict, expected }) => verdict === 'violated' && !expected)
  return {
    satisfied: count('satisfied'),
    violated: unexpected.filter(({ hard }) => hard).length,
    warnings: unexpected.filter(({ hard }) => !hard).length,
    notApplicable: rows.filter(
      ({ verdict, why }) => verdict === 'not-applicable' && why !== 'not-selected',
    ).length,
    inconclusive: count('inconclusive'),
    untested: count('untested'),
  }
}
