import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atMost, notMeasured, shown } from './row.ts'

const rows = [
  { what: 'measured', cpuMs: 123.4, wallMs: 5.678, times: { limit: 1.5 } },
  { what: 'by wall time alone', cpuMs: Number.NaN, wallMs: 10, wanted: atMost(1.7, 1.67, 'x') },
  notMeasured('missing', 'no database'),
]

for (const row of rows)
  test(`a row that was kept as JSON is shown as it was: ${row.what}`, () => {
    assert.equal(shown(JSON.parse(JSON.stringify(row))), shown(row))
  })

test('a row says what is wanted and whether it is met', () => {
  const [, second] = rows
  assert.ok(second)
  assert.match(shown(second), /at most 1.67 x: MISSED$/)
})
