import type { IRunConfiguration, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import { type ScenarioRecord, scenarioRecordMediaType } from '../../checks/scenario-record.ts'
import { ownErrors } from '../../reporting/unreported.ts'
import { runCucumber } from '../cucumber-api.ts'
import { packageRoot } from '../package-root.ts'
import { cucumberConfiguration, silent, stepsOnce } from '../scenarios.ts'
import type { Seen } from './verdict.ts'

/** Errors by which a scenario says what the target did; any other one is a breakdown of the harness. */
const aboutTheTarget = [...ownErrors, 'AssertionError']

/** Runs scenarios again and again in this process: the support code is loaded once. */
export class ScenarioRunner {
  readonly #configuration: IRunConfiguration
  readonly #support: ISupportCodeLibrary

  private constructor(configuration: IRunConfiguration, support: ISupportCodeLibrary) {
    this.#configuration = configuration
    this.#support = support
  }

  static async load(): Promise<ScenarioRunner> {
    const configuration = cucumberConfiguration()
    return new ScenarioRunner(configuration, await stepsOnce(configuration))
  }

  /**
   * @param at places of scenarios: `features/openid4vci/07.2-nonce-response.feature:12`.
   * @param refused what the mock refused since it was asked last.
   */
  async run(at: readonly string[], refused: () => readonly string[] = () => []): Promise<Seen> {
    const { sources, runtime } = this.#configuration
    const messages = new Messages(refused)
    await runCucumber(
      {
        sources: { ...sources, paths: [...at], tagExpression: '', order: 'defined' },
        support: this.#support,
        runtime: { ...runtime, parallel: 0 },
        formats: { stdout: 'progress', files: {}, publish: false, options: {} },
      },
      { cwd: packageRoot, stdout: silent(), stderr: silent() },
      (envelope) => messages.take(envelope),
    )
    return messages.seen()
  }
}

type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0]

/** What Cucumber says of a run, as far as it concerns verdicts. */
class Messages {
  readonly #records: ScenarioRecord[] = []
  readonly #breakdowns: string[] = []
  readonly #refusals: (readonly [demand: string, at: string])[] = []
  readonly #refused: () => readonly string[]
  #scenarios = 0

  constructor(refused: () => readonly string[]) {
    this.#refused = refused
  }

  take({ attachment, testCaseStarted, testStepFinished }: Envelope): void {
    if (testCaseStarted) {
      this.#scenarios += 1
      this.#refused()
    }
    if (attachment?.mediaType === scenarioRecordMediaType) {
      // Written by our own hook in this very process: its type is the contract.
      const record = JSON.parse(attachment.body) as ScenarioRecord
      this.#records.push(record)
      for (const demand of this.#refused()) this.#refusals.push([demand, record.at])
    }
    const { exception, message, status } = testStepFinished?.testStepResult ?? {}
    if (status === 'UNDEFINED' || status === 'AMBIGUOUS')
      this.#breakdowns.push(`a step is ${status}`)
    if (exception && !aboutTheTarget.includes(exception.type)) {
      const [first = ''] = (exception.message ?? message ?? '').split('\n')
      this.#breakdowns.push(`${exception.type}: ${first}`)
    }
  }

  seen(): Seen {
    return {
      scenarios: this.#scenarios,
      findings: this.#records.flatMap(({ findings }) => findings),
      satisfied: this.#records.flatMap(({ at, findings }) =>
        findings
          .filter(({ verdict }) => verdict === 'satisfied')
          .map(({ requirement }) => [requirement, at] as const),
      ),
      breakdowns: this.#breakdowns,
      refusals: this.#refusals,
    }
  }
}
