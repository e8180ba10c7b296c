import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../checks/engine/judge.ts'
import type { Finding } from '../checks/finding.ts'
import { mutantsOf } from './generate.ts'
import { harmless } from './harmless.ts'
import { readKept } from './kept.ts'
import type { Mutant } from './mutant.ts'
import { alteredEvidence, broughtBy, judgedBefore } from './rejudge.ts'
import { assertKept, countRows } from './reported.ts'
import { subjects } from './subjects.ts'

const kept = readKept()
/** Of processor time: on a busy machine even what is quick takes long. */
const limits = { seconds: 2, megabytes: 256 }

const counted = { made: 0, reported: 0, harmless: 0, open: 0 }
const rows: Record<string, number> = {}

test('at most a fifth is harmless, and nothing is that is not made', () => {
  const made = subjects.flatMap((subject) => mutantsOf(kept, subject)).map(({ name }) => name)
  assert.ok(made.length >= 5000, `${made.length} mutants`)
  const names = Object.keys(harmless)
  assert.ok(names.length <= made.length / 5, `${names.length} of ${made.length}`)
  assert.deepEqual(
    names.filter((name) => !made.includes(name)),
    [],
  )
})

test('what is not judged again would be judged as before', async () => {
  const mutants = subjects.flatMap((subject) => mutantsOf(kept, subject))
  for (const { name, place, alter } of mutants.filter((_, index) => index % 40 === 0)) {
    const altered = await alteredEvidence(place, alter)
    const { judged } = judgedBefore(place.kept)
    assert.deepEqual(judged.judge(altered), judge(altered, place.kept.context), name)
  }
})

for (const subject of subjects) {
  test(`${subject.name}: every mutant is reported, or known to be harmless`, async (t) => {
    const mutants = mutantsOf(kept, subject)
    const missed: string[] = []
    const outdated: string[] = []
    const broken: string[] = []
    for (const mutant of mutants) {
      const { reported, problem } = await judged(mutant)
      const isReported = reported.length > 0
      const isHarmless = harmless[mutant.name] !== undefined
      counted.made += 1
      counted[isReported ? 'reported' : isHarmless ? 'harmless' : 'open'] += 1
      countRows(rows, reported)
      if (problem !== undefined) broken.push(`${mutant.name}: ${problem}`)
      if (!isReported && !isHarmless) missed.push(mutant.name)
      if (isReported && isHarmless) outdated.push(mutant.name)
    }
    t.diagnostic(
      `${mutants.length} mutants, ${missed.length} missed, ${broken.length} broke a check`,
    )
    assert.deepEqual(broken, [], 'a check threw, hung or took too much memory')
    assert.deepEqual(missed, [], 'mutants that nothing reports')
    assert.deepEqual(outdated, [], 'not so harmless: they are reported')
  })
}

test('all evidence mutants together', (t) => {
  const { made, reported, harmless: excused, open: left } = counted
  const share = ((100 * excused) / made).toFixed(1)
  t.diagnostic(
    `${made} evidence mutants: ${reported} reported, ${excused} harmless (${share} %), ${left} open`,
  )
  assert.equal(left, 0)
  assertKept(t, { ...counted, rows })
})

/** `reported`: the rows that say so. */
async function judged(
  mutant: Mutant,
): Promise<{ readonly reported: readonly string[]; readonly problem?: string }> {
  const [began, heap] = [process.cpuUsage(), process.memoryUsage().heapUsed]
  try {
    const brought = await broughtBy(mutant.place, mutant.alter)
    const problem = problemOf(
      brought,
      process.cpuUsage(began),
      process.memoryUsage().heapUsed - heap,
    )
    const reported = brought
      .filter(({ verdict }) => verdict === 'violated')
      .map(({ requirement }) => requirement)
    return { reported, ...(problem !== undefined && { problem }) }
  } catch (thrown) {
    return { reported: [], problem: String(thrown) }
  }
}

function problemOf(
  brought: readonly Finding[],
  { user, system }: NodeJS.CpuUsage,
  bytes: number,
): string | undefined {
  const ms = (user + system) / 1000
  const bug = brought.find(({ reason }) => reason?.startsWith('our own bug'))
  if (bug) return `${bug.requirement}: ${bug.reason}`
  if (ms > limits.seconds * 1000) return `${Math.round(ms)} ms`
  return bytes > limits.megabytes * 1e6 ? `${Math.round(bytes / 1e6)} MB` : undefined
}
