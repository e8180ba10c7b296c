import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Pace } from './pace.ts'

test('not more requests a second than allowed, whichever host they go to', () => {
  const pace = new Pace(4)
  const waits = ['a', 'b', 'a', 'b'].map((host) => pace.take(host, 1000))
  assert.deepEqual(waits, [0, 250, 500, 750])
  assert.equal(pace.take('a', 5000), 0)
})

test('without a limit nothing waits, and a host that was busy is asked slowly until it has recovered', () => {
  const pace = new Pace()
  assert.deepEqual([pace.take('a', 0), pace.take('a', 0)], [0, 0])
  for (let count = 0; count < 3; count++) pace.slowDown('a')
  pace.take('a', 0)
  assert.equal(pace.take('a', 0), 200)
  assert.equal(pace.take('b', 0), 0)
  for (let count = 0; count < 30; count++) pace.takeHeart('a')
  assert.equal(pace.take('a', 1000), 0)
  assert.equal(pace.take('a', 1000), 0)
})
