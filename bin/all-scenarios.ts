import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { type Feature, IdGenerator } from '@cucumber/messages'
import { packageRoot } from './package-root.ts'

/** A scenario as its feature file has it; an outline is one for each row. */
interface Scenario {
  /** `Nonce Response › the answer must not be cached › any wallet asks`, as in the report. */
  readonly name: string
  /** `features/openid4vci/07.2-nonce-response.feature:12` */
  readonly at: string
  readonly tags: readonly string[]
}

/** Every scenario with its tags, by Gherkin's own parser: Cucumber, which runs them, need not be loaded. */
export function allScenarios(): readonly Scenario[] {
  return globSync('features/**/*.feature', { cwd: packageRoot }).toSorted().flatMap(scenariosIn)
}

function scenariosIn(uri: string): readonly Scenario[] {
  const newId = IdGenerator.incrementing()
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const document = parser.parse(readFileSync(join(packageRoot, uri), 'utf8'))
  const titles = titlesIn(document.feature)
  return compile(document, uri, newId).map(({ name, astNodeIds, location, tags }) => ({
    name: [titles.get(astNodeIds[0] ?? ''), name].filter(Boolean).join(' › '),
    at: `${uri}:${location?.line ?? 1}`,
    tags: tags.map((tag) => tag.name),
  }))
}

/** What stands above each scenario, by the scenario's id: feature, and rule where there is one. */
function titlesIn(feature: Feature | undefined): ReadonlyMap<string, string> {
  return new Map(
    (feature?.children ?? []).flatMap(({ scenario, rule }) => [
      ...(scenario ? [[scenario.id, feature?.name ?? ''] as const] : []),
      ...(rule?.children ?? []).flatMap(({ scenario }) =>
        scenario ? [[scenario.id, `${feature?.name} › ${rule?.name}`] as const] : [],
      ),
    ]),
  )
}
