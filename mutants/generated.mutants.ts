import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../checks/finding.ts'
import { type Mutant, mutantsOf } from './generate.ts'
import { harmless } from './harmless.ts'
import { readKept } from './kept.ts'
import open from './open.json' with { type: 'json' }
import { broughtBy } from './rejudge.ts'
import { assertKept, countRows } from './reported.ts'
import { subjects } from './subjects.ts'

const kept = readKept()
/** Not reported yet, and not shown to be harmless: a list that may only get shorter. */
const known: ReadonlySet<string> = new Set(open)
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

for (const subject of subjects) {
  test(`${subject.name}: every mutant is reported, or known to be harmless`, async (t) => {
    const mutants = mutantsOf(kept, subject)
    const missed: string[] = []
    const broken: string[] = []
    for (const mutant of mutants) {
      const { reported, problem } = await judged(mutant)
      const isReported = reported.length > 0
      counted.made += 1
      counted[isReported ? 'reported' : harmless[mutant.name] ? 'harmless' : 'open'] += 1
      countRows(rows, reported)
      if (problem !== undefined) broken.push(`${mutant.name}: ${problem}`)
      if (!isReported && harmless[mutant.name] === undefined) missed.push(mutant.name)
      if (isReported && harmless[mutant.name] !== undefined)
        missed.push(`not so harmless: ${mutant.name}`)
    }
    const news = missed.filter((name) => !known.has(name))
    const closed = mutants.filter(({ name }) => known.has(name) && !missed.includes(name))
    t.diagnostic(
      `${mutants.length} mutants, ${missed.length} missed, ${broken.length} broke a check`,
    )
    assert.deepEqual(broken, [], 'a check threw, hung or took too much memory')
    assert.deepEqual(news, [], 'mutants that nothing reports')
    assert.deepEqual(
      closed.map(({ name }) => name),
      [],
      'closed: take them out of open.json',
    )
  })
}

test('all evidence mutants together', (t) => {
  const { made, reported, harmless: excused, open: left } = counted
  t.diagnostic(`${made} evidence mutants: ${reported} reported, ${excused} harmless, ${left} open`)
  assert.equal(reported + excused + left, made)
  assertKept(t, { ...counted, rows })
})

/** `reported`: the rows that say so. */
async function judged(
  mutant: Mutant,
): Promise<{ readonly reported: readonly string[]; readonly problem?: string }> {
  const [began, heap] = [performance.now(), process.memoryUsage().heapUsed]
  try {
    const brought = await broughtBy(mutant.place, mutant.alter)
    const problem = problemOf(
      brought,
      performance.now() - began,
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

function problemOf(brought: readonly Finding[], ms: number, bytes: number): string | undefined {
  const bug = brought.find(({ reason }) => reason?.startsWith('our own bug'))
  if (bug) return `${bug.requirement}: ${bug.reason}`
  if (ms > limits.seconds * 1000) return `${Math.round(ms)} ms`
  return bytes > limits.megabytes * 1e6 ? `${Math.round(bytes / 1e6)} MB` : undefined
}
