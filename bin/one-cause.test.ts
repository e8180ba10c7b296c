import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

test('metadata at a wrong address is one violation: the rest is judged, and says on what condition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-one-cause-'))
  try {
    const only = ['OpenID4VCI-7', 'OpenID4VCI-8', 'OpenID4VCI-12.2.2'].flatMap((clause) => [
      '--only',
      clause,
    ])
    const fault = ['--fault', 'metadata at the appended path', '--profile', 'openid4vci']
    const args = [join(import.meta.dirname, 'vcispec.ts'), 'run', '--quiet', ...fault, ...only]
    const ended = spawnSync(process.execPath, [...args, '--out', folder], { encoding: 'utf8' })
    assert.equal(ended.status, 1, ended.stdout + ended.stderr)
    const text = readFileSync(join(folder, 'conformance.json'), 'utf8')
    const { requirements, findings, summary } = JSON.parse(text) as ConformanceReport
    const violated = Object.entries(requirements).filter(
      ([, { verdict }]) => verdict === 'violated',
    )
    assert.deepEqual(
      violated.map(([id]) => id),
      ['VCI-12.2.2-01'],
    )
    assert.equal(summary.inconclusive, 0)
    assert.equal(requirements['VCI-8.3-17']?.verdict, 'satisfied')
    assert.equal(requirements['VCI-8.3.1.2-10']?.verdict, 'satisfied')
    const judged = findings.filter(({ requirement }) => requirement.startsWith('VCI-8.3-'))
    assert.ok(judged.length > 0)
    assert.deepEqual(
      judged.filter(({ conditionalOn }) => conditionalOn !== 'VCI-12.2.2-01'),
      [],
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
