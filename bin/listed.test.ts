import assert from 'node:assert/strict'
import { test } from 'node:test'
import deviations from './listed/deviations.json' with { type: 'json' }
import faults from './listed/faults.json' with { type: 'json' }
import { listed } from './listed.ts'

test('the listings are what the registries hold: `npm run docs` writes them', () => {
  assert.deepEqual(faults, listed.faults())
  assert.deepEqual(deviations, listed.deviations())
})
