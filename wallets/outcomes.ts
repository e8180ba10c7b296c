import { clausePrefixOf } from '../checks/clause.ts'
import { aggregate } from '../checks/engine/aggregate.ts'
import type { Finding } from '../checks/finding.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import { judgeCase, judgeRun, type TriedCase } from '../checks/wallet/judge.ts'
import { wordsOf } from '../checks/wallet/trial.ts'
import { missingKeys, notOfferedHere } from '../protocol/absence.ts'
import type { Redactor } from '../protocol/redactor.ts'
import { writeExchanges } from '../protocol/written-exchange.ts'
import type { CaseOutcome } from './case-run.ts'
import { redactorOf } from './case-secrets.ts'

/** What a case has to say to the report. */
export interface CaseRecord {
  readonly record: ScenarioRecord
  readonly broken: boolean
  /** Nothing was judged: what became of the case instead. */
  readonly instead?: string
}

/** Judges all cases of a run, and writes of each what a report needs: secrets redacted. */
export function caseRecords(
  outcomes: readonly CaseOutcome[],
  target: ScenarioRecord['target'],
): readonly CaseRecord[] {
  const tried: readonly TriedCase[] = outcomes.flatMap((outcome) =>
    'evidence' in outcome ? [{ evidence: outcome.evidence, trial: outcome.case.trial }] : [],
  )
  const records = outcomes.map((outcome) => {
    const judged =
      'evidence' in outcome
        ? judgeCase(
            { evidence: outcome.evidence, trial: outcome.case.trial },
            tried,
            target.profiles,
          )
        : []
    return recordOf(outcome, judged, target)
  })
  const overall = judgeRun(tried, target.profiles)
  if (overall.length === 0) return records
  const tries = outcomes.filter((it) => 'evidence' in it)
  const redactor = redactorOf(
    tries.flatMap(({ secrets }) => secrets),
    tries.flatMap(({ evidence }) => evidence.exchanges),
  )
  const told = overall.map((finding) => redacted(finding, redactor))
  return [...records, withRecord(summaryRecord('all cases together', target), told)]
}

function recordOf(
  outcome: CaseOutcome,
  judged: readonly Finding[],
  target: ScenarioRecord['target'],
): CaseRecord {
  const { name, about, trial } = outcome.case
  const base = {
    ...summaryRecord(name, target),
    clauses: [...new Set([...about, ...(trial ? [trial.requirement] : [])].map(clausePrefixOf))],
  }
  if (!('evidence' in outcome)) {
    const { cannot, keys } = outcome
    const absence = keys ? missingKeys(...keys) : notOfferedHere
    return withRecord({ ...base, skipped: { reason: cannot, absence } }, [])
  }
  const { exchanges, answer, situation } = outcome.evidence
  const redactor = redactorOf(outcome.secrets, exchanges)
  const written = writeExchanges(exchanges, redactor)
  const { credentialIssuer } = situation
  const told = withRecord(
    {
      ...base,
      target: { ...target, credentialIssuer },
      exchanges: written,
      credentials: answer.credentials?.length ?? 0,
    },
    judged.map((finding) => redacted(finding, redactor)),
  )
  if (judged.length > 0) return told
  const instead = `nothing came by which the wallet could be judged: ${wordsOf(outcome.evidence)}`
  return { ...told, instead: redactor.text(instead) }
}

function redacted(finding: Finding, redactor: Redactor): Finding {
  return {
    ...finding,
    seen: redactor.text(finding.seen),
    expected: redactor.text(finding.expected),
    reason: finding.reason === null ? null : redactor.text(finding.reason),
  }
}

function withRecord(
  record: Omit<ScenarioRecord, 'findings'>,
  findings: readonly Finding[],
): CaseRecord {
  const counted = aggregate(findings)
  return {
    record: { ...record, findings: counted },
    broken: counted.some((it) => it.verdict === 'violated' && it.level.startsWith('MUST')),
  }
}

function summaryRecord(
  name: string,
  target: ScenarioRecord['target'],
): Omit<ScenarioRecord, 'findings'> {
  return {
    scenario: name,
    at: `wallet: ${name}`,
    clauses: [],
    selfTest: false,
    target,
    exchanges: [],
    carriers: {},
    credentials: 0,
    qrImage: null,
    scan: null,
    tls: [],
  }
}
