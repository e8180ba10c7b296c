import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn, durationMs, MovableClock, numericDate } from './clock.ts'

test('a frozen clock stands still until it is moved', () => {
  let wall = 0
  const clock = new MovableClock({
    start: new Date('2026-01-01T00:00:00Z'),
    frozen: true,
    wall: () => wall,
  })
  wall += 5000
  assert.equal(clock.now().toISOString(), '2026-01-01T00:00:00.000Z')
  assert.equal(clock.advance('PT30M1S').toISOString(), '2026-01-01T00:30:01.000Z')
})

test('a running clock follows the wall from where it was set', () => {
  let wall = 1_000_000
  const clock = new MovableClock({ start: new Date('2026-01-01T00:00:00Z'), wall: () => wall })
  wall += 250
  assert.equal(clock.now().toISOString(), '2026-01-01T00:00:00.250Z')
  clock.advance('P1D')
  wall += 250
  assert.equal(clock.now().toISOString(), '2026-01-02T00:00:00.500Z')
})

test('a clock that would go beyond the year 9000 stays where it was', () => {
  const clock = new MovableClock({ start: new Date('2026-01-01T00:00:00Z'), frozen: true })
  for (const far of ['P900000Y', 'P7000Y', `P${'9'.repeat(400)}D`]) {
    assert.throws(() => clock.advance(far), { code: 'ERR_CLOCK_LIMIT' })
    assert.equal(clock.now().toISOString(), '2026-01-01T00:00:00.000Z')
  }
  assert.equal(clock.advance('P1000000D').toISOString(), '4763-11-29T00:00:00.000Z')
  assert.throws(() => clock.advance('P5000Y'), { code: 'ERR_CLOCK_LIMIT' })
})

test('measures ISO 8601 durations', () => {
  assert.equal(durationMs('PT29M59S'), 1_799_000)
  assert.equal(durationMs('P1W'), 604_800_000)
  assert.equal(durationMs('PT0.5S'), 500)
})

test('throws for what is no duration', () => {
  assert.throws(() => durationMs('half an hour'))
})

test('a date is a moment that a clock can show, in a year of four digits', () => {
  assert.equal(dateIn('2027-12-31T23:59:59+01:00')?.toISOString(), '2027-12-31T22:59:59.000Z')
  assert.equal(dateIn(0)?.toISOString(), '1970-01-01T00:00:00.000Z')
  for (const none of [
    'tomorrow',
    '2027-12-31T23:59:60Z',
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00+23:59',
    8.64e15,
  ]) {
    assert.equal(dateIn(none), undefined)
  }
})

test('counts seconds as the example of RFC 7519, Section 3.1 does', () => {
  // exp 1300819380 is 2011-03-22T18:43:00Z; a fraction of a second has not passed yet.
  assert.equal(numericDate(new Date('2011-03-22T18:43:00.999Z')), 1300819380)
})
