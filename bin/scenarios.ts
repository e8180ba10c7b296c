import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import type { IConfiguration, IRunConfiguration, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import { loadSources, loadSupport } from './cucumber-api.ts'
import { packageRoot } from './package-root.ts'

interface Selected {
  readonly count: number
  readonly paths: readonly string[]
}

const { default: own }: { readonly default: Pick<IConfiguration, 'paths' | 'import'> } =
  createRequire(import.meta.url)('../cucumber.js')

/**
 * What `cucumber.js` says, for runs of our own; the mock that its plugin starts is theirs to start, or none, and so are
 * the reports. The rest is Cucumber's defaults. Nothing is published, whatever the environment says.
 */
export function cucumberConfiguration(): IRunConfiguration {
  return {
    sources: {
      paths: own.paths,
      defaultDialect: 'en',
      names: [],
      tagExpression: '',
      order: 'defined',
      shard: '',
    },
    support: { requireModules: [], requirePaths: [], importPaths: own.import, loaders: [] },
    runtime: {
      dryRun: false,
      failFast: false,
      filterStacktraces: true,
      parallel: 0,
      retry: 0,
      retryTagFilter: '',
      strict: true,
      workerOptions: {},
      worldParameters: {},
    },
    formats: { stdout: 'progress', files: {}, publish: false, options: {} },
    plugins: { specifiers: [], options: {} },
  }
}

let steps: Promise<ISupportCodeLibrary> | undefined

/** The steps of all runs in this process: a module registers its own when it is loaded, which happens once. */
export function stepsOnce(configuration: IRunConfiguration): Promise<ISupportCodeLibrary> {
  steps ??= loadSupport(configuration, { cwd: packageRoot })
  return steps
}

/** A stream for what nobody wants to read. */
export function silent(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

/** What a tag expression selects: how many scenarios, and the feature files that hold them. */
export async function selectedScenarios(tagExpression: string): Promise<Selected> {
  const { sources } = cucumberConfiguration()
  const { plan } = await loadSources(
    { ...sources, tagExpression, order: 'defined' },
    { cwd: packageRoot },
  )
  return { count: plan.length, paths: [...new Set(plan.map(({ uri }) => uri))] }
}
