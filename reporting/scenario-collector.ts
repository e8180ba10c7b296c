import type { Attachment, Envelope, TestCaseFinished, TestCaseStarted } from '@cucumber/messages'
import { Query } from '@cucumber/query'
import { clauseOfTag } from '../checks/clause.ts'
import { type ScenarioRecord, scenarioRecordMediaType } from '../checks/scenario-record.ts'
import { nearest } from '../protocol/nearest.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'

/** Reads Cucumber's messages and tells, when the run is over, how each scenario ended. */
export class ScenarioCollector {
  readonly #query = new Query()
  readonly #patterns: string[] = []

  take(envelope: Envelope): void {
    this.#query.update(envelope)
    if (envelope.stepDefinition) this.#patterns.push(envelope.stepDefinition.pattern.source)
  }

  run(): { readonly startedAt: string; readonly durationMs: number } {
    const started = this.#query.findTestRunStarted()?.timestamp
    const duration = this.#query.findTestRunDuration()
    return {
      startedAt: new Date(milliseconds(started)).toISOString(),
      durationMs: milliseconds(duration),
    }
  }

  /** The step that an undefined one was probably meant to be. */
  nearestStep(text: string): string | undefined {
    return nearest(text, this.#patterns)
  }

  /** One a scenario: of retried ones the last attempt. */
  outcomes(): readonly ScenarioOutcome[] {
    return this.#query
      .findAllTestCaseFinished()
      .filter(({ willBeRetried }) => !willBeRetried)
      .flatMap((finished) => this.#outcomeOf(finished))
  }

  /** Feature, rule and example. */
  nameOf(element: TestCaseStarted | TestCaseFinished): string {
    const lineage = this.#query.findLineageBy(element)
    return [lineage?.feature?.name, lineage?.rule?.name, this.#query.findPickleBy(element)?.name]
      .filter((name) => name !== undefined && name !== '')
      .join(' › ')
  }

  outcomeOf(finished: TestCaseFinished): ScenarioOutcome | undefined {
    return this.#outcomeOf(finished)[0]
  }

  #outcomeOf(finished: TestCaseFinished): readonly ScenarioOutcome[] {
    const pickle = this.#query.findPickleBy(finished)
    if (pickle === undefined) return []
    const tags = pickle.tags.map(({ name }) => name)
    const steps = this.#query.findTestStepsFinishedBy(finished)
    const attachments = steps.flatMap((step) => this.#query.findAttachmentsBy(step))
    const status = this.#query.findMostSevereTestStepResultBy(finished)?.status.toLowerCase()
    const record = recordIn(attachments)
    return [
      {
        scenario: this.nameOf(finished),
        at: `${pickle.uri}:${this.#query.findLocationOf(pickle)?.line ?? 0}`,
        clauses: tags.flatMap((tag) => clauseOfTag(tag)?.prefix ?? []),
        selfTest: tags.includes('@self-test') || record?.selfTest === true,
        status: statuses.find((known) => known === status) ?? 'unknown',
        errors: steps.flatMap(({ testStepResult: { exception, message } }) =>
          exception === undefined
            ? []
            : [{ type: exception.type, message: exception.message ?? message ?? '' }],
        ),
        undefinedSteps: steps
          .filter(({ testStepResult }) => testStepResult.status.toLowerCase() === 'undefined')
          .map((step) => this.#textOf(step)),
        log: attachments
          .filter(({ mediaType }) => mediaType === 'text/x.cucumber.log+plain')
          .map(textOf),
        ...(record && { record }),
      },
    ]
  }

  #textOf(finished: Parameters<Query['findTestStepBy']>[0]): string {
    const step = this.#query.findTestStepBy(finished)
    return (step && this.#query.findPickleStepBy(step)?.text) ?? ''
  }
}

const statuses = ['passed', 'failed', 'skipped', 'pending', 'undefined', 'ambiguous'] as const

/**
 * Reads the record of a scenario at once and lets its text go, which Cucumber would keep to the end: a third of what the main
 * thread holds. Only where no formatter of somebody else's wants to see it.
 */
export function keepRecordAlone({ attachment }: Envelope): void {
  if (attachment?.mediaType !== scenarioRecordMediaType) return
  recordIn([attachment])
  Object.assign(attachment, { body: '' })
}

function recordIn(attachments: readonly Attachment[]): ScenarioRecord | undefined {
  const attachment = attachments.findLast(({ mediaType }) => mediaType === scenarioRecordMediaType)
  if (attachment === undefined) return undefined
  // Written by our own hook in this very run: its type is the contract.
  const record = records.get(attachment) ?? (JSON.parse(textOf(attachment)) as ScenarioRecord)
  records.set(attachment, record)
  return record
}

/** Several formatters read the same messages. */
const records = new WeakMap<Attachment, ScenarioRecord>()

function textOf({ body, contentEncoding }: Attachment): string {
  return contentEncoding === 'BASE64' ? Buffer.from(body, 'base64').toString() : body
}

function milliseconds(time: { seconds: number; nanos: number } | undefined): number {
  return time === undefined ? 0 : time.seconds * 1000 + Math.round(time.nanos / 1e6)
}
