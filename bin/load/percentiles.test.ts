import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Percentiles } from './percentiles.ts'

/** Nearest rank: the smallest value that at least `percent` of all do not exceed. */
function nearestRank(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('percentiles are those of the sorted values, to a thousandth of each', () => {
  const random = generator(12)
  // From a tenth of a millisecond to half a minute, with a long tail.
  const values = Array.from({ length: 20_000 }, () => 0.1 * 300_000 ** (random() ** 2))
  const percentiles = new Percentiles()
  for (const value of values) percentiles.record(value)
  for (const percent of [50, 75, 90, 95, 99, 99.9]) {
    const expected = nearestRank(values, percent)
    const seen = percentiles.at(percent) ?? Number.NaN
    assert.ok(
      Math.abs(seen - expected) <= expected * 0.002 + 0.001,
      `p${percent}: ${seen}, ${expected}`,
    )
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  assert.ok(Math.abs((percentiles.summary().mean ?? 0) - mean) < 0.001)
})

test('one value is every percentile; none is none', () => {
  const one = new Percentiles()
  one.record(12.5)
  const { count, p50, p999, max } = one.summary()
  assert.equal(count, 1)
  for (const value of [p50, p999, max]) assert.ok(value !== null && Math.abs(value - 12.5) < 0.02)
  assert.deepEqual(new Percentiles().summary(), {
    count: 0,
    p50: null,
    p75: null,
    p90: null,
    p95: null,
    p99: null,
    p999: null,
    max: null,
    mean: null,
  })
})

test('what takes longer than an hour is not lost', () => {
  const percentiles = new Percentiles()
  percentiles.record(5 * 3_600_000)
  assert.equal(percentiles.count, 1)
  assert.ok((percentiles.max ?? 0) >= 3_590_000)
})
