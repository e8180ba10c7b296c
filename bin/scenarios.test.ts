import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadConfiguration } from '@cucumber/cucumber/api'
import { packageRoot } from './package-root.ts'
import { cucumberConfiguration } from './scenarios.ts'

test("a run's configuration is what Cucumber makes of cucumber.js, but for plugins, order and reports", async () => {
  const { runConfiguration } = await loadConfiguration({}, { cwd: packageRoot, env: {} })
  const { sources, formats } = runConfiguration
  assert.equal(sources.order, 'random')
  assert.deepEqual(cucumberConfiguration(), {
    ...runConfiguration,
    sources: { ...sources, order: 'defined' },
    formats: { ...formats, stdout: 'progress', files: {} },
    plugins: { specifiers: [], options: {} },
  })
})
