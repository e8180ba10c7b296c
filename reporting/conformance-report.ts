import type { Finding, Verdict } from '../checks/finding.ts'
import type { Requirement } from '../checks/requirement.ts'
import type { DraftNote, ScenarioRecord } from '../checks/scenario-record.ts'
import type { Absence } from '../protocol/absence.ts'
import type { LostHost } from '../protocol/lost-host.ts'
import type { ReportHistory } from './history/report-history.ts'

/** The contract of `conformance.json` (schemas/conformance-report.json): what CI, merging and diffs read. */
export interface ConformanceReport {
  readonly tool: {
    readonly name: string
    readonly version: string
    readonly catalogue: string
    /** What ran it: `Node.js 24.21.0`. */
    readonly runtime: string
  }
  /** Reports without it are of version 1 (`readReport`). */
  readonly schemaVersion: 2
  /** Who was judged; absent: an issuer. */
  readonly side?: 'wallet'
  readonly target: ScenarioRecord['target']
  /** The issuer was recognised as one of a draft. */
  readonly draft?: DraftNote
  readonly run: RunFacts
  readonly judgement: RunJudgement
  readonly summary: Summary
  /** Every row of the catalogue, in its order. */
  readonly requirements: Readonly<Record<string, RequirementVerdict>>
  readonly findings: readonly ReportFinding[]
  /** What became of the expectations the target file brought along. */
  readonly expectedFailures: readonly ExpectationOutcome[]
  /** The implementation conformance statement: what the issuer supports, as far as the run saw. */
  readonly implementation: readonly Capability[]
  /** What earlier runs add, where they are kept (`run --history`). */
  readonly history?: ReportHistory
}

/** The answer to "does it conform?", of the MUST and MUST NOT rows of the selected profiles. */
export interface RunJudgement {
  readonly verdict:
    | 'conforms'
    | 'conforms-in-part'
    | 'violates-as-expected'
    | 'violates'
    | 'inconclusive'
  /** Excluded rows never count, nor what the target does not offer; what its file leaves out does. */
  readonly applicable: number
  readonly judged: number
}

export interface Capability {
  /** `Endpoints`, `Grants`, … */
  readonly area: string
  readonly feature: string
  readonly supported: boolean
  /** Its value: an endpoint, algorithms, a size. */
  readonly value: string
  /** Where that was seen: a metadata member, or the requests of the run. */
  readonly evidence: string
  /** The run made use of it with success. */
  readonly exercised: boolean
}

export interface RunFacts {
  readonly startedAt: string
  readonly durationMs: number
  readonly scenarios: number
  /** How many credentials were received. */
  readonly credentials: number
  /** How many exchanges were made, by what they were for: `token`, `sign-in`… */
  readonly exchanges?: Readonly<Record<string, number>>
  /** What was asked for; null: everything. */
  readonly selection: string | null
  /** Repeats the order of the scenarios; null: in the order of the files. */
  readonly seed: string | null
  /** The part of a whole this run was, `2/4`; null: all of it. */
  readonly shard: string | null
  /** Arguments of `vcispec run` that name the same target again; a secret among them is left out. */
  readonly replay: readonly string[]
  /** Ctrl-C, or SIGTERM: what had not begun was left out. */
  readonly interrupted?: true
  /** What stood in the way before the first scenario: none ran. */
  readonly stopped?: { readonly message: string; readonly hint: string }
  /** Hosts that had answered, and then refused every connection. */
  readonly lost?: readonly LostHost[]
}

/** Counts requirements, not findings; an expected violation is in none of them. */
export interface Summary {
  readonly satisfied: number
  readonly violated: number
  readonly warnings: number
  readonly notApplicable: number
  readonly inconclusive: number
  readonly untested: number
}

export interface RequirementVerdict {
  readonly verdict: Verdict | 'untested' | 'excluded'
  /** The list of expected failures names it, and that entry is not past its date. */
  readonly expected: boolean
  /** Why it is not applicable, inconclusive, excluded or expected; of what is satisfied, what of a list was not tried. */
  readonly reason: string | null
  /** Of what is not applicable; `not-selected` is in no count. */
  readonly why?: Absence['why']
  /** With `not-configured`: keys of the target file that would have it judged. */
  readonly keys?: readonly string[]
  /** Of the catalogue's row, in this version; absent in reports of earlier ones. */
  readonly level?: Requirement['level']
  /** Changes with what the row demands (`revisionOf`). */
  readonly revision?: string
}

/** Equal findings of several scenarios are one: the first scenario is named, `times` counts them all. */
export interface ReportFinding extends Finding {
  readonly scenario: string
  readonly at: string
  readonly times: number
}

/** A violation that is known: it still runs, and passes as long as it happens (docs/architecture.md). */
export interface ExpectedFailure {
  readonly requirement: string
  readonly reason: string
  readonly issue?: string
  /** Last day it holds, `2026-12-31`, UTC. */
  readonly expires?: string
}

export interface ExpectationOutcome extends ExpectedFailure {
  readonly outcome: 'met' | 'unexpected-pass' | 'expired' | 'not-judged'
}
