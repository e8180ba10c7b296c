import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

const out = mkdtempSync(join(tmpdir(), 'vcispec-depth-'))
after(() => rmSync(out, { recursive: true }))

test('what the quick depth tries elsewhere, or nowhere, is no doubt about the issuer', () => {
  const { status } = spawnSync(process.execPath, [
    ...[join(import.meta.dirname, 'vcispec.ts'), 'run', '--quiet', '--depth', 'quick'],
    ...['--only', 'RFC9396-5', '--out', out],
  ])
  const text = readFileSync(join(out, 'conformance.json'), 'utf8')
  const { judgement, requirements } = JSON.parse(text) as ConformanceReport
  assert.deepEqual([status, judgement.verdict], [0, 'conforms-in-part'])
  // At the token endpoint when refreshing there is nothing left to try.
  assert.deepEqual(requirements['VCI-5.1.1-04']?.keys, ['--depth full'])
})
