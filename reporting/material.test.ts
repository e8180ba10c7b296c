import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { packMaterial, unpackMaterial } from './material.ts'
import { buildReport } from './report-model.ts'
import { redRun } from './testing/red-run.ts'

test('a run is judged the same from what it left behind', () => {
  const { catalogue, exclusions } = redRun()
  const kept = unpackMaterial(packMaterial(redRun()))
  assert.deepEqual(buildReport({ ...kept, catalogue, exclusions }), buildReport(redRun()))
})

test('what is no run is refused', () => {
  assert.throws(() => unpackMaterial(Buffer.from('{}')), /incorrect header check/)
  assert.throws(() => unpackMaterial(gzipSync('{}')), /no outcomes/)
})
