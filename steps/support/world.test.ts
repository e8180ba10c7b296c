import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ConformanceWorld } from './world.ts'

const root = join(import.meta.dirname, '../..')

/** What steps of others ask of the world, in the suites that are copied: nothing here calls it. */
test('the world has what steps in templates and examples ask of it', () => {
  const files = globSync(['templates/**/steps*.js', 'examples/**/*.steps.js'], { cwd: root })
  const asked = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bthis\.(\w+)/g)].map(([, name]) => name),
  )
  assert.ok(files.length > 1 && asked.length > 1, `${files}: ${asked}`)
  assert.deepEqual(
    asked.filter((name = '') => !(name in ConformanceWorld.prototype)),
    [],
  )
})
