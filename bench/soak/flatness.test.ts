import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notFlat, type Sample } from './flatness.ts'

const MiB = 2 ** 20

/** As a soak of a minute sees it: much at the start, then two MiB up and down. */
function series(grown: (index: number) => Partial<Sample>, length = 12): readonly Sample[] {
  return Array.from({ length }, (_, index) => ({
    flows: 200 * (index + 1),
    heap: 60 * MiB - (30 * MiB) / (index + 1) ** 2 + (index % 3) * MiB,
    resident: 200 * MiB,
    timers: 3,
    ...grown(index),
  }))
}

test('what wavers and does not grow is flat', () => {
  assert.deepEqual(notFlat(series(() => ({}))), [])
})

for (const [what, grown, told] of [
  [
    'a kilobyte and a half of each flow',
    (index) => ({ heap: 60 * MiB + index * 200 * 3000 }),
    /^the heap/,
  ],
  [
    'a process beside its heap',
    (index) => ({ resident: 200 * MiB + index * 12 * MiB }),
    /^the process/,
  ],
  ['timers', (index) => ({ timers: 3 + 2 * index }), /^14 timers/],
] as const satisfies readonly (readonly [string, (index: number) => Partial<Sample>, RegExp])[]) {
  test(`a leak is caught: ${what}`, () => {
    const [first = '', ...others] = notFlat(series(grown))
    assert.match(first, told)
    assert.deepEqual(others, [])
  })
}

test('a long run catches a leak of two hundred bytes a flow', () => {
  const long = (each: number) =>
    series((index) => ({ flows: 1000 * index, heap: 60 * MiB + 1000 * index * each }), 60)
  assert.equal(notFlat(long(200)).length, 1)
  assert.deepEqual(notFlat(long(50)), [])
})

test('one sample that is far off hides no leak, and is none', () => {
  const spike = (index: number) => (index === 11 ? { heap: 90 * MiB } : {})
  assert.deepEqual(notFlat(series(spike)), [])
  const drop = (index: number) => ({ heap: index === 11 ? MiB : 60 * MiB + index * 600_000 })
  assert.equal(notFlat(series(drop)).length, 1)
})

test('a run in which nothing happened, or too little, is not flat', () => {
  assert.deepEqual(notFlat(series(() => ({ flows: 0 }))), ['no flow was done'])
  assert.deepEqual(notFlat(series(() => ({}), 8)), ['only 8 samples'])
})
