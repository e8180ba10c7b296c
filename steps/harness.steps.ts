import assert from 'node:assert/strict'
import { type DataTable, Given, Then, When } from '@cucumber/cucumber'
import { variantsNamed } from '../mock-server/variants/registry.ts'
import { findingsOf } from './support/judgement.ts'
import { walk } from './support/walk.ts'
import { ConformanceWorld } from './support/world.ts'

Given('the mock with all of', function (this: ConformanceWorld, table: DataTable) {
  this.intent.variants = variantsNamed(table.raw().flat())
})

When('a wallet takes all that is offered, right and wrong', function (this: ConformanceWorld) {
  return walk(this)
})

Then(
  'nothing is reported but the advice that is left aside',
  // Where something is, several walks follow.
  { timeout: -1 },
  async function (this: ConformanceWorld) {
    const together = problemsOf(this)
    if (together.length === 0) return
    const alone = await eachAlone(this)
    assert.deepEqual({ together, alone }, { together: [], alone: {} })
  },
)

/** What is wrong about the reports of a mock with variants. PingOne's own rows are not about other issuers. */
function problemsOf(world: ConformanceWorld): readonly string[] {
  const left = world.intent.variants.flatMap(({ leaves = [] }) => leaves)
  const seen = reported(world).filter((line) => !line.startsWith('P1-'))
  const isAbout = (id: string) => (line: string) => line.startsWith(`${id} `)
  return [
    ...seen.filter((line) => !left.some((id) => isAbout(id)(line))),
    ...left.filter((id) => !seen.some(isAbout(id))).map((id) => `${id} is left aside, unreported`),
    ...(world.session.evidence.credentials.length > 0 ? [] : ['no credential was issued']),
  ]
}

/** Which variants are to blame: what is wrong about each that is not in order by itself. */
async function eachAlone(world: ConformanceWorld): Promise<Record<string, readonly string[]>> {
  const blamed: Record<string, readonly string[]> = {}
  for (const variant of world.intent.variants) {
    const other = new ConformanceWorld({
      attach: world.attach,
      log: world.log,
      link: world.link,
      parameters: world.parameters,
    })
    await using _ = other.resources
    await other.load(world.facts)
    other.intent.variants = [variant]
    await walk(other)
    const problems = problemsOf(other)
    if (problems.length > 0) blamed[variant.name] = problems
  }
  return blamed
}

/** What a report would show, as sentences. */
function reported(world: ConformanceWorld): readonly string[] {
  return findingsOf(world)
    .filter(({ verdict }) => verdict === 'violated' || verdict === 'inconclusive')
    .map(
      ({ requirement, seen, expected, reason }) =>
        `${requirement} ${reason ?? `${seen}; expected: ${expected}`}`,
    )
}
