import { env } from 'node:process'
import type { FormatterPlugin } from '@cucumber/cucumber/api'
import { requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import type { LostHost } from '../protocol/lost-host.ts'
import type { ExpectedFailure, RunFacts } from './conformance-report.ts'
import type { RunNote } from './history/run-note.ts'
import { conformanceJson } from './render/conformance-json.ts'
import type { RunMaterial } from './report-model.ts'
import { keepRecordAlone, ScenarioCollector } from './scenario-collector.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { thisTool } from './this-tool.ts'
import { judgeAndWrite } from './write-reports.ts'

/**
 * What the command line tells the formatter, as `formatOptions.conformance`: Cucumber hands the member that
 * `optionsKey` names to the formatter of the same process, so that plain data needs no environment variable.
 */
export interface ConformanceOptions {
  /** Used when no scenario came far enough to know its target. */
  readonly target?: ScenarioRecord['target']
  readonly selection?: string
  readonly seed?: string
  readonly shard?: string
  readonly replay?: readonly string[]
  /** Why no scenario was begun. */
  readonly stopped?: RunFacts['stopped']
  readonly expectedFailures?: readonly ExpectedFailure[]
  /** All formatters of this run are ours. */
  readonly onlyOurs?: boolean
  /** Of earlier runs, where they are kept. */
  readonly history?: readonly RunNote[]
}

/**
 * `['./reporting/conformance-formatter.ts', 'reports/conformance.json']` in a Cucumber configuration writes
 * that file, and every other report beside it.
 */
const conformanceFormatter: FormatterPlugin<ConformanceOptions> = {
  type: 'formatter',
  optionsKey: 'conformance',
  formatter({ on, write, directory, options }) {
    const collector = new ScenarioCollector()
    on('message', (envelope) => {
      collector.take(envelope)
      if (options.onlyOurs) keepRecordAlone(envelope)
      if (envelope.testRunFinished === undefined) return
      // In one go, before Cucumber ends: nothing awaits a handler.
      const report = judgeAndWrite(materialOf(collector, options), directory, options.history)
      write(conformanceJson.render(report, []))
    })
  },
}

export default conformanceFormatter

function materialOf(collector: ScenarioCollector, options: ConformanceOptions): RunMaterial {
  const { target, selection = null, seed = null, shard = null, replay = [], stopped } = options
  const outcomes = collector.outcomes()
  const lost = lostHosts(outcomes)
  return {
    tool: thisTool(),
    run: {
      ...collector.run(),
      selection,
      seed,
      shard,
      replay,
      ...(env.VCISPEC_INTERRUPTED && { interrupted: true }),
      ...(stopped && { stopped }),
      ...(lost.length > 0 && { lost }),
    },
    outcomes,
    catalogue: requirements,
    exclusions,
    expectedFailures: options.expectedFailures ?? [],
    ...(target && { target }),
  }
}

/** Each thread has found out for itself: whoever was first saw what did it. */
function lostHosts(outcomes: readonly ScenarioOutcome[]): readonly LostHost[] {
  const found = outcomes
    .filter(({ selfTest }) => !selfTest)
    .flatMap(({ record }) => record?.lost ?? [])
    .toSorted((a, b) => a.firstUnanswered.at.localeCompare(b.firstUnanswered.at))
  return [...new Map(found.toReversed().map((lost) => [lost.host, lost])).values()]
}
