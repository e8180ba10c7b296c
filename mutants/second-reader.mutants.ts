import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById, requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import type { Finding } from '../checks/finding.ts'
import { checkedRequirements } from '../checks/registry.ts'
import { fewShapes } from '../checks/second-reader/few-shapes.ts'
import { secondReader } from '../checks/second-reader/index.ts'
import type { Shape } from '../checks/second-reader/shape.ts'
import { readKept, readKeptOfHaip } from './kept.ts'
import { placeNamed } from './place.ts'
import { broughtBy, NothingToAlter } from './rejudge.ts'
import open from './second-reader-open.json' with { type: 'json' }

const kept = [...readKept(), ...readKeptOfHaip()]
/** Shapes that are not judged as their reader has it, yet: a list that may only get shorter. */
const known: ReadonlySet<string> = new Set(open)
/** `VCISPEC_ROWS=^VCI-7` judges the shapes of these rows alone. */
const rows = new RegExp(process.env.VCISPEC_ROWS ?? '')

const count = { all: 0, leftOut: 0 }

for (const [requirement, shapes] of secondReader.flatMap((it) => Object.entries(it))) {
  if (!rows.test(requirement)) continue
  // One test for all of a row: ten thousand of them took a tenth of the time.
  test(`${requirement}, read by somebody else`, async (t) => {
    const wrong: string[] = []
    for (const shape of shapes) {
      const [verdict, what] = shape
      count.all += 1
      const problem = await problemWith(requirement, shape).catch(leftOut)
      if (problem instanceof NothingToAlter) {
        count.leftOut += 1
        t.diagnostic(`${verdict}: ${what}: left out, ${problem.message}`)
      } else if (known.has(`${requirement}: ${what}`)) {
        if (problem === undefined)
          wrong.push(`${what}: closed: take it out of second-reader-open.json`)
      } else if (problem !== undefined) wrong.push(`${verdict}: ${what}: ${problem}`)
    }
    assert.deepEqual(wrong, [])
  })
}

test('nearly every shape can be made of what the run brought', (t) => {
  t.diagnostic(`${count.all} shapes, ${count.leftOut} left out, ${known.size} open`)
  assert.ok(count.leftOut <= count.all / 200, `${count.leftOut} of ${count.all} were left out`)
})

test('every judged MUST has four violating shapes and three legal ones, or a reason', () => {
  const shapes = Map.groupBy(
    secondReader.flatMap((it) => Object.entries(it)),
    ([requirement]) => requirement,
  )
  const counted = (id: string, wanted: Shape[0]) =>
    (shapes.get(id) ?? []).flatMap(([, all]) => all).filter(([verdict]) => verdict === wanted)
      .length
  const few = judged().filter((id) => counted(id, 'violates') < 4 || counted(id, 'legal') < 3)
  assert.deepEqual(
    few
      .filter((id) => !Object.hasOwn(fewShapes, id))
      .map((id) => `${id}: ${counted(id, 'violates')} violating, ${counted(id, 'legal')} legal`),
    [],
  )
  const enough = Object.keys(fewShapes).filter((id) => !few.includes(id))
  assert.deepEqual(enough, [], 'they have enough by now: take them out of few-shapes.ts')
})

/** MUST rows that an issuer is judged by. */
function judged(): readonly string[] {
  return requirements
    .filter((row) => row.level.startsWith('MUST'))
    .map(({ id }) => id)
    .filter((id) => !exclusions.has(id) && checkedRequirements.includes(id))
}

function leftOut(thrown: unknown): NothingToAlter {
  if (thrown instanceof NothingToAlter) return thrown
  throw thrown
}

async function problemWith(
  id: string,
  [verdict, , where, alter]: Shape,
): Promise<string | undefined> {
  const row = requirementById(id)
  if (!row) return `${id} is no requirement`
  const profiles = /HAIP|FAPI2/.test(row.when) ? ['openid4vci', 'haip'] : undefined
  const brought = await broughtBy(placeNamed(kept, where), alter, profiles)
  const bug = brought.find(({ reason }) => reason?.startsWith('our own bug'))
  if (bug) return `${bug.requirement}: ${bug.reason}`
  const violated = brought.filter((it) => it.verdict === 'violated')
  const own = violated.filter(({ requirement }) => requirement === id)
  if (verdict === 'legal') {
    const blamed = [...own, ...violated.filter(({ level }) => level.startsWith('MUST'))]
    return blamed.length === 0 ? undefined : `legal, but ${told(blamed)}`
  }
  if (verdict === 'warns') {
    const isAdvice = own.length > 0 && own.every(({ level }) => level.startsWith('SHOULD'))
    return isAdvice ? undefined : `no advice of ${id}; ${told(violated) || 'nothing was'}`
  }
  const isMust = row.level.startsWith('MUST')
  if (own.some(({ level }) => !isMust || level.startsWith('MUST'))) return undefined
  return `not reported as ${id}; ${violated.length === 0 ? 'nothing was' : told(violated)}`
}

function told(findings: readonly Finding[]): string {
  return findings
    .map(({ requirement, level, seen }) => `${requirement} (${level}): ${seen}`)
    .join('; ')
}
