import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '../..')

/** Packages that a mock has loaded once it is ready. */
function loadedWith(store: string | undefined): readonly string[] {
  const script = `
    import { createRequire } from 'node:module'
    import { startMock } from './mock-server/server.ts'
    const mock = await startMock({ tls: 'off', store: ${JSON.stringify(store)} }).catch(() => undefined)
    await mock?.createEnvironment()
    const names = Object.keys(createRequire(import.meta.url).cache)
    process.stdout.write(JSON.stringify(names.map((it) => it.split('node_modules/').at(-1))))
    await mock?.close()`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  return JSON.parse(stdout || assert.fail(stderr))
}

test('the driver of PostgreSQL is loaded by those who ask for it', () => {
  const isDriver = (path: string) => path.startsWith('pg/')
  assert.ok(!loadedWith(undefined).some(isDriver))
  assert.ok(!loadedWith(':memory:').some(isDriver))
  assert.ok(loadedWith('postgres://127.0.0.1:1/none').some(isDriver))
})
