import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requirements } from '../../checks/catalogue.ts'
import { exclusions, walletExclusions } from '../../checks/exclusions.ts'
import { listedChoices } from '../../checks/listed-choices.ts'
import { profileOf } from '../../checks/profile.ts'
import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import { notOfferedHere } from '../../protocol/absence.ts'
import { withEveryString } from '../../protocol/every-string.ts'
import { Redactor } from '../../protocol/redactor.ts'
import { learnSecrets, writeExchanges } from '../../protocol/written-exchange.ts'
import { conformanceJson } from '../../reporting/render/conformance-json.ts'
import type { ScenarioOutcome } from '../../reporting/scenario-outcome.ts'
import { thisTool } from '../../reporting/this-tool.ts'
import { judgeAndWrite } from '../../reporting/write-reports.ts'
import type { CaptureVerdict, JudgedRun } from './judge-capture.ts'

type Side = 'issuer' | 'wallet'

/**
 * Writes the reports of a capture, a folder for each issuer and for the wallets that asked it. Secrets are redacted.
 * @returns the folders.
 */
export function writeCapture(
  verdict: CaptureVerdict,
  out: string,
  profiles: readonly string[],
): readonly string[] {
  const byIssuer = [...Map.groupBy(verdict.runs, ({ issuer }) => issuer)]
  return byIssuer.flatMap(([issuer, runs], index) =>
    (['issuer', 'wallet'] as const).flatMap((side) => {
      if (!runs.some(({ findings }) => findings.some((it) => it.side === side))) return []
      const folder = join(out, byIssuer.length === 1 ? side : `${side}-${index + 1}`)
      mkdirSync(folder, { recursive: true })
      writeSide(side, issuer, runs, { folder, profiles })
      return [folder]
    }),
  )
}

function writeSide(
  side: Side,
  issuer: string | null,
  runs: readonly JudgedRun[],
  { folder, profiles }: { readonly folder: string; readonly profiles: readonly string[] },
): void {
  const target = {
    name: side === 'issuer' ? (issuer ?? 'unknown issuer') : `wallet at ${issuer ?? 'an issuer'}`,
    credentialIssuer: issuer,
    dialect: '1.0',
    profiles,
  }
  const outcomes = runs.map((run, index) => outcomeOf(run, { side, index, target }))
  const first = runs.flatMap(({ exchanges }) => exchanges)[0]
  const excluded = side === 'wallet' ? walletExclusions : exclusions
  const report = judgeAndWrite(
    {
      ...(side === 'wallet' && { side }),
      tool: thisTool(),
      run: {
        startedAt: (first?.startedAt ?? new Date(0)).toISOString(),
        durationMs: 0,
        selection: 'a capture',
        seed: null,
        shard: null,
        replay: [],
      },
      outcomes: [...outcomes, notSeen(outcomes, excluded, target)],
      catalogue: requirements,
      exclusions: excluded,
      expectedFailures: [],
      target,
    },
    folder,
  )
  writeFileSync(join(folder, 'conformance.json'), conformanceJson.render(report, []))
}

function outcomeOf(
  { exchanges, findings, reread }: JudgedRun,
  about: { readonly side: Side; readonly index: number; readonly target: ScenarioRecord['target'] },
): ScenarioOutcome {
  const { side, index, target } = about
  const redactor = new Redactor()
  learnSecrets(exchanges, redactor)
  const { offers, credentials } = reread.evidence
  const own = findings.filter((it) => it.side === side).map(withoutPlace)
  const record = {
    ...emptyRecord(`part ${index + 1} of the capture`, target),
    findings: own,
    ...(side === 'issuer' && { choices: listedChoices(reread.evidence) }),
    carriers: Object.fromEntries(
      [...offers, ...credentials].flatMap(({ id, exchange }) =>
        exchange === undefined ? [] : [[id, exchange]],
      ),
    ),
    credentials: credentials.length,
  }
  return outcomeWith({
    ...withEveryString(record, (text) => redactor.known(text)),
    exchanges: writeExchanges(exchanges, redactor),
  })
}

function withoutPlace(finding: JudgedRun['findings'][number]) {
  const { side: _, issuer: __, url: ___, ...rest } = finding
  return rest
}

/** Rows that nothing in it is about: none of them is called untested. */
function notSeen(
  outcomes: readonly ScenarioOutcome[],
  excluded: ReadonlyMap<string, string>,
  target: ScenarioRecord['target'],
): ScenarioOutcome {
  const told = new Set(
    outcomes.flatMap(({ record }) =>
      (record?.findings ?? []).map(({ requirement }) => requirement),
    ),
  )
  const findings = requirements
    .filter(({ id }) => !excluded.has(id) && !told.has(id))
    .filter((row) => {
      const profile = profileOf(row)
      return profile === undefined || target.profiles.includes(profile)
    })
    .map(({ id, level }) => ({
      requirement: id,
      level,
      verdict: 'not-applicable' as const,
      seen: '',
      expected: '',
      exchange: null,
      reason: 'not in this capture',
      absence: notOfferedHere,
      causedBy: null,
      conditionalOn: null,
      times: 1,
    }))
  return outcomeWith({ ...emptyRecord('what the capture does not show', target), findings })
}

export function emptyRecord(name: string, target: ScenarioRecord['target']): ScenarioRecord {
  return {
    scenario: name,
    at: `capture: ${name}`,
    clauses: [],
    selfTest: false,
    target,
    findings: [],
    exchanges: [],
    carriers: {},
    credentials: 0,
    qrImage: null,
    scan: null,
    tls: [],
  }
}

export function outcomeWith(record: ScenarioRecord): ScenarioOutcome {
  const { scenario, at, clauses } = record
  return {
    ...{ scenario, at, clauses, selfTest: false, status: 'passed', errors: [] },
    ...{ undefinedSteps: [], log: [], record },
  }
}
