import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Scenarios a second: the whole suite against the embedded mock. */
const out = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
try {
  const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
  const begun = performance.now()
  const { status } = spawnSync(process.execPath, [cli, 'run', '--quiet', '--out', out])
  const seconds = (performance.now() - begun) / 1000
  const { run } = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as {
    readonly run: { readonly scenarios: number; readonly durationMs: number }
  }
  const each = (run.scenarios * 1000) / run.durationMs
  console.log(
    `suite: ${run.scenarios} scenarios in ${(run.durationMs / 1000).toFixed(1)} s, ${each.toFixed(1)} a second; ${seconds.toFixed(1)} s with start and reports; exit ${status}`,
  )
} finally {
  rmSync(out, { recursive: true })
}
