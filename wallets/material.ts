import { requirements } from '../checks/catalogue.ts'
import { walletExclusions } from '../checks/exclusions.ts'
import type { Finding } from '../checks/finding.ts'
import { profileOf } from '../checks/profile.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import { missingKeys, notOfferedHere } from '../protocol/absence.ts'
import type { ExpectedFailure } from '../reporting/conformance-report.ts'
import type { RunMaterial } from '../reporting/report-model.ts'
import type { ScenarioOutcome } from '../reporting/scenario-outcome.ts'
import { thisTool } from '../reporting/this-tool.ts'
import type { CaseOutcome } from './case-run.ts'
import { type CaseRecord, caseRecords } from './outcomes.ts'

export interface WalletRunFacts {
  readonly target: ScenarioRecord['target']
  readonly startedAt: Date
  readonly durationMs: number
  readonly selection: string | null
  readonly interrupted: boolean
  readonly replay: readonly string[]
  readonly expectedFailures: readonly ExpectedFailure[]
}

/** What the reports are made of, as for issuers. */
export function materialOf(outcomes: readonly CaseOutcome[], facts: WalletRunFacts): RunMaterial {
  const { target, startedAt, durationMs, selection, interrupted, replay, expectedFailures } = facts
  const records = caseRecords(outcomes, target)
  const rest = unjudged(outcomes, records, target)
  return {
    side: 'wallet',
    tool: thisTool(),
    run: {
      startedAt: startedAt.toISOString(),
      durationMs,
      selection,
      seed: null,
      shard: null,
      replay,
      ...(interrupted && { interrupted: true }),
    },
    outcomes: [...records.map(outcomeOf), ...rest],
    catalogue: requirements,
    exclusions: walletExclusions,
    expectedFailures,
    target,
  }
}

function outcomeOf({ record, broken, instead }: CaseRecord): ScenarioOutcome {
  const { scenario, at, clauses, skipped } = record
  return {
    scenario,
    at,
    clauses,
    selfTest: false,
    status: skipped ? 'skipped' : broken || instead !== undefined ? 'failed' : 'passed',
    errors: [
      ...(broken ? [{ type: 'ConformanceError', message: brokenText(record) }] : []),
      ...(instead === undefined ? [] : [{ type: 'InconclusiveError', message: instead }]),
    ],
    undefinedSteps: [],
    log: skipped ? [`not applicable: ${skipped.reason}`] : [],
    record,
  }
}

function brokenText({ findings }: ScenarioRecord): string {
  return findings
    .filter(({ verdict, level }) => verdict === 'violated' && level.startsWith('MUST'))
    .map(({ requirement, seen, expected }) => `${requirement}: ${seen}; expected: ${expected}`)
    .join('\n')
}

/** Rows that no request was about, each with the reason: nothing passes in silence. */
function unjudged(
  outcomes: readonly CaseOutcome[],
  records: readonly CaseRecord[],
  target: ScenarioRecord['target'],
): readonly ScenarioOutcome[] {
  const told = new Set(
    records.flatMap(({ record }) => record.findings.map(({ requirement }) => requirement)),
  )
  const findings = requirements
    .filter((row) => !walletExclusions.has(row.id) && !told.has(row.id))
    .filter((row) => {
      const profile = profileOf(row)
      return profile === undefined || target.profiles.includes(profile)
    })
    .map(({ id, level, when }): Finding & { readonly times: number } => ({
      requirement: id,
      level,
      seen: '',
      expected: '',
      exchange: null,
      causedBy: null,
      conditionalOn: null,
      times: 1,
      ...whyUnjudged(outcomes, id, when),
    }))
  if (findings.length === 0) return []
  const record: ScenarioRecord = {
    scenario: 'what no case showed',
    at: 'wallet: what no case showed',
    clauses: [],
    selfTest: false,
    target,
    findings,
    exchanges: [],
    carriers: {},
    credentials: 0,
    qrImage: null,
    scan: null,
    tls: [],
  }
  return [outcomeOf({ record, broken: false })]
}

function whyUnjudged(
  outcomes: readonly CaseOutcome[],
  id: string,
  when: string,
): Pick<Finding, 'verdict' | 'reason' | 'absence'> {
  const about = outcomes.filter(
    ({ case: { about: ids, trial } }) => ids.includes(id) || trial?.requirement === id,
  )
  const troubled = about.find((it) => 'evidence' in it && it.evidence.answer.trouble !== undefined)
  if (troubled && 'evidence' in troubled)
    return { verdict: 'inconclusive', reason: troubled.evidence.answer.trouble ?? null }
  const barred = about.find((it) => 'cannot' in it)
  if (barred && 'cannot' in barred) {
    const absence = barred.keys ? missingKeys(...barred.keys) : notOfferedHere
    return { verdict: 'not-applicable', reason: barred.cannot, absence }
  }
  const reason = `nothing that the wallet sent is about it${when === '' ? '' : ` (${when})`}`
  return { verdict: 'not-applicable', reason, absence: notOfferedHere }
}
