import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeParts, type Part } from './merge.ts'
import { buildReport, type RunMaterial } from './report-model.ts'
import { redRun } from './testing/red-run.ts'

/** The red run as `vcispec run --shard` would have made it: every n-th scenario. */
function shards(total: number, change: Partial<RunMaterial> = {}): [Part, ...Part[]] {
  const [first, ...rest] = Array.from({ length: total }, (_, index) => ({
    folder: `shard-${index + 1}`,
    material: {
      ...redRun(),
      ...change,
      run: {
        ...redRun().run,
        startedAt: `2026-03-04T05:06:0${7 + index}.000Z`,
        shard: `${index + 1}/${total}`,
      },
      outcomes: redRun().outcomes.filter((_, place) => place % total === index),
    },
  }))
  assert.ok(first)
  return [first, ...rest]
}

test('the merged shards are judged as one run would have been', () => {
  const { run, ...merged } = buildReport({ ...redRun(), ...mergeParts(shards(2)) })
  const { run: _, ...whole } = buildReport(redRun())
  assert.deepEqual(merged, whole)
  assert.deepEqual(
    [run.startedAt, run.durationMs, run.shard, run.scenarios],
    ['2026-03-04T05:06:07.000Z', 5210, null, redRun().outcomes.length],
  )
})

test('a missing shard is wrong usage, not a pass', () => {
  const [first, , third] = shards(3)
  assert.ok(third)
  assert.throws(() => mergeParts([first, third]), {
    code: 'ERR_MERGE_MISSING',
    message: 'Shard 2/3 is missing: what it would have found is not known.',
  })
})

test('a shard named twice is refused', () => {
  const [first, second] = shards(2)
  assert.ok(second)
  assert.throws(() => mergeParts([first, second, { ...second, folder: 'again' }]), {
    code: 'ERR_MERGE_TWICE',
    message: /is in shard-2 and in again/,
  })
})

test('parts of different runs are refused, with what is different', () => {
  const [first] = shards(2)
  const tool = { ...redRun().tool, version: '9.9.9' }
  const [, other] = shards(2, { tool })
  assert.ok(other)
  assert.throws(() => mergeParts([first, other]), {
    code: 'ERR_MERGE_MIXED',
    message: /another version of vcispec/,
  })
})
