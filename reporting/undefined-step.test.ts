import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'

test('an undefined step is told with the one that was probably meant', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-steps-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const steps = ['Given an isuer without it', 'Given rain all day']
  const examples = steps.flatMap((step) => [`Example: ${step}`, step])
  const feature = join(folder, 'mistyped.feature')
  writeFileSync(feature, ['Feature: words', ...examples].join('\n'))
  const stdout = new PassThrough()
  const environment = {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdout,
    stderr: new PassThrough(),
  }
  const { runConfiguration } = await loadConfiguration(
    {
      file: false,
      provided: {
        paths: [feature],
        import: ['reporting/testing/sample/sample-steps.ts'],
        format: ['./reporting/progress-formatter.ts'],
      },
    },
    environment,
  )
  await runCucumber(runConfiguration, environment)
  stdout.end()
  const output = await text(stdout)
  assert.match(output, /"an isuer without it"; did you mean "an issuer without it"\?$/m)
  assert.match(output, /undefined step "rain all day"$/m)
})
