import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormatterPlugin } from '@cucumber/cucumber/api'
import { catalogueHash, requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import manifest from '../package.json' with { type: 'json' }
import type { ExpectedFailure } from './conformance-report.ts'
import { conformanceJson } from './render/conformance-json.ts'
import { renderers } from './render/registry.ts'
import { buildReport, countingOutcomes } from './report-model.ts'
import { ScenarioCollector } from './scenario-collector.ts'

/**
 * What the command line tells the formatter, as `formatOptions.conformance`: Cucumber hands the member that
 * `optionsKey` names to the formatter of the same process, so that plain data needs no environment variable.
 */
export interface ConformanceOptions {
  /** Used when no scenario came far enough to know its target. */
  readonly target?: ScenarioRecord['target']
  readonly selection?: string
  readonly seed?: string
  readonly expectedFailures?: readonly ExpectedFailure[]
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
      if (envelope.testRunFinished === undefined) return
      const outcomes = collector.outcomes()
      const report = buildReport({
        tool: { name: 'vcispec', version: manifest.version, catalogue: catalogueHash },
        run: {
          ...collector.run(),
          selection: options.selection ?? null,
          seed: options.seed ?? null,
        },
        outcomes,
        catalogue: requirements,
        exclusions,
        expectedFailures: options.expectedFailures ?? [],
        ...(options.target && { target: options.target }),
      })
      const records = countingOutcomes(outcomes).flatMap(({ record }) => record ?? [])
      write(conformanceJson.render(report, records))
      if (directory === undefined) return
      // In one go, before Cucumber ends: nothing awaits a handler.
      for (const { file, render } of renderers)
        writeFileSync(join(directory, file), render(report, records))
    })
  },
}

export default conformanceFormatter
