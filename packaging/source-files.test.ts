import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { sourceFiles } from './source-files.ts'

test('what was installed below a folder of ours is not ours', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'vcispec-sources-'))
  t.after(() => rmSync(root, { recursive: true }))
  const ours = ['a.test.ts', 'interop/credo/credo.test.ts', 'checks/dist/kept.test.ts']
  const others = [
    'node_modules/zod/a.test.ts',
    'interop/credo/node_modules/zod/src/map.test.ts',
    'dist/a.test.ts',
    'reports/a.test.ts',
  ]
  for (const file of [...ours, ...others]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), '')
  }
  assert.deepEqual(sourceFiles('**/*.test.ts', root).toSorted(), ours.toSorted())
})
