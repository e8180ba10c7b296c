import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { deviationNames } from '../docs/known-names.ts'
import deviations from './listed/deviations.json' with { type: 'json' }
import faults from './listed/faults.json' with { type: 'json' }
import { listed } from './listed.ts'

test('the listings are what the registries hold: `npm run docs` writes them', () => {
  assert.deepEqual(faults, listed.faults())
  assert.deepEqual(deviations, listed.deviations())
})

test('the compiler knows the names of all deviations that somebody wrote: npm run docs', async () => {
  const known = await readFile(new URL('../protocol/deviation-name.ts', import.meta.url), 'utf8')
  assert.equal(known, `${deviationNames(deviations)}\n`)
})
