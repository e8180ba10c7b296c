import assert from 'node:assert/strict'
import { Then } from '@cucumber/cucumber'

/** The world is vcispec's: its evidence holds every request of the scenario. */
Then('all of it took less than {int} seconds', function (seconds) {
  const milliseconds = this.evidence.exchanges.reduce((sum, { durationMs }) => sum + durationMs, 0)
  assert.ok(milliseconds < seconds * 1000, `it took ${milliseconds} ms`)
})
