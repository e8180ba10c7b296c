import type { ScenarioRecord } from '../checks/scenario-record.ts'

/** How Cucumber saw one scenario end, with the record its last hook attached, when it came that far. */
export interface ScenarioOutcome {
  readonly scenario: string
  readonly at: string
  /** Prefixes of the clauses its tags name: `VCI-7.2`. */
  readonly clauses: readonly string[]
  readonly selfTest: boolean
  readonly status:
    | 'passed'
    | 'failed'
    | 'skipped'
    | 'pending'
    | 'undefined'
    | 'ambiguous'
    | 'unknown'
  /** Errors of failed steps and hooks, in order. */
  readonly errors: readonly { readonly type: string; readonly message: string }[]
  /** Text of the steps that have no definition. */
  readonly undefinedSteps: readonly string[]
  /** What the scenario logged: a skip tells its reason there. */
  readonly log: readonly string[]
  readonly record?: ScenarioRecord
}
