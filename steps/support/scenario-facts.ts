import type { ITestCaseHookParameter } from '@cucumber/cucumber'
import { type Clause, clauseOfTag } from '../../checks/clause.ts'
import { profileNames } from '../../protocol/profiles.ts'

/** What Cucumber knows of the running scenario, in the words of the report. */
export interface ScenarioFacts {
  /** `Nonce response › the answer is not stored › one nonce` */
  readonly name: string
  /** `features/openid4vci/07.2-nonce-response.feature:12` */
  readonly at: string
  readonly clauses: readonly Clause[]
  readonly selfTest: boolean
  /** Profiles that it belongs to, by its tags. */
  readonly profiles: readonly string[]
}

export function scenarioFacts({ pickle, gherkinDocument }: ITestCaseHookParameter): ScenarioFacts {
  const { feature } = gherkinDocument
  const rule = feature?.children.find(({ rule }) =>
    rule?.children.some(({ scenario }) => pickle.astNodeIds.includes(scenario?.id ?? '')),
  )?.rule
  const tags = pickle.tags.map(({ name }) => name)
  return {
    name: [feature?.name, rule?.name, pickle.name].filter(Boolean).join(' › '),
    at: `${pickle.uri}:${pickle.location?.line ?? 1}`,
    clauses: [...new Set(tags.map(clauseOfTag))].filter((clause) => clause !== undefined),
    selfTest: tags.includes('@self-test'),
    profiles: profileNames.filter((name) => tags.includes(`@${name}`)),
  }
}
