import { Writable } from 'node:stream'
import { type IRunConfiguration, loadConfiguration, loadSources } from '@cucumber/cucumber/api'
import { packageRoot } from './package-root.ts'

interface Selected {
  readonly count: number
  readonly paths: readonly string[]
}

/** What `cucumber.js` says, for runs of our own; the mock that its plugin starts is theirs to start, or none. */
export async function cucumberConfiguration(): Promise<IRunConfiguration> {
  const { runConfiguration } = await loadConfiguration({}, { cwd: packageRoot })
  return { ...runConfiguration, plugins: { specifiers: [], options: {} } }
}

/** A stream for what nobody wants to read. */
export function silent(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

/** What a tag expression selects: how many scenarios, and the feature files that hold them. */
export async function selectedScenarios(tagExpression: string): Promise<Selected> {
  const { sources } = await cucumberConfiguration()
  const { plan } = await loadSources(
    { ...sources, tagExpression, order: 'defined' },
    { cwd: packageRoot },
  )
  return { count: plan.length, paths: [...new Set(plan.map(({ uri }) => uri))] }
}
