import { Writable } from 'node:stream'
import {
  type IRunConfiguration,
  loadConfiguration,
  loadSources,
  runCucumber,
} from '@cucumber/cucumber/api'
import { packageRoot } from './package-root.ts'

/** A scenario as its feature file has it; an outline is one for each row. */
interface Scenario {
  /** `Nonce Response › the answer must not be cached › any wallet asks`, as in the report. */
  readonly name: string
  /** `features/openid4vci/07.2-nonce-response.feature:12` */
  readonly at: string
  readonly tags: readonly string[]
}

/** What `cucumber.js` says, for runs of our own. */
export async function cucumberConfiguration(): Promise<IRunConfiguration> {
  const { runConfiguration } = await loadConfiguration({}, { cwd: packageRoot })
  return runConfiguration
}

/** A stream for what nobody wants to read. */
export function silent(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}

/** @returns how many scenarios a tag expression selects. */
export async function countScenarios(tagExpression: string): Promise<number> {
  const { sources } = await cucumberConfiguration()
  const { plan } = await loadSources(
    { ...sources, tagExpression, order: 'defined' },
    { cwd: packageRoot },
  )
  return plan.length
}

/** Reads every scenario with its tags, without running a step. */
export async function allScenarios(): Promise<readonly Scenario[]> {
  const { sources, runtime } = await cucumberConfiguration()
  const titles = new Map<string, string>()
  const scenarios: Scenario[] = []
  await runCucumber(
    {
      sources: { ...sources, tagExpression: '', order: 'defined' },
      support: {},
      runtime: { ...runtime, dryRun: true, parallel: 0 },
      formats: { stdout: 'progress', files: {}, publish: false, options: {} },
    },
    { cwd: packageRoot, stdout: silent() },
    ({ gherkinDocument, pickle }) => {
      for (const [id, title] of titlesIn(gherkinDocument)) titles.set(id, title)
      if (!pickle) return
      scenarios.push({
        name: [titles.get(pickle.astNodeIds[0] ?? ''), pickle.name].filter(Boolean).join(' › '),
        at: `${pickle.uri}:${pickle.location?.line ?? 1}`,
        tags: pickle.tags.map(({ name }) => name),
      })
    },
  )
  return scenarios
}

/** What stands above each scenario, by the scenario's id: feature, and rule where there is one. */
function titlesIn(document: Envelope['gherkinDocument']): readonly (readonly [string, string])[] {
  const feature = document?.feature
  return (feature?.children ?? []).flatMap(({ scenario, rule }) => [
    ...(scenario ? [[scenario.id, feature?.name ?? ''] as const] : []),
    ...(rule?.children ?? []).flatMap(({ scenario }) =>
      scenario ? [[scenario.id, `${feature?.name} › ${rule?.name}`] as const] : [],
    ),
  ])
}

type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0]
