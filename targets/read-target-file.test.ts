import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetSource } from '../bin/commands/run-target.ts'
import { validateTarget } from '../schemas/validate.ts'
import { needNoSchema, readTargetFile } from './read-target-file.ts'

test('what is not held against the schema meets it', () => {
  assert.equal(needNoSchema.length, 2)
  for (const source of needNoSchema) assert.deepEqual(validateTarget(JSON.parse(source)), [])
})

test('a run that names no target is one of them', async () => {
  assert.ok(needNoSchema.includes(await targetSource({})))
})

for (const source of [
  '{"offers":{"kind":"mok"}}',
  '{"offers":{"kind":"mock"},"name":7}',
  '{"x":1}',
])
  test(`${source} is refused as before`, () => {
    assert.throws(() => readTargetFile(source, {}), { code: /^ERR_TARGET/ })
  })
