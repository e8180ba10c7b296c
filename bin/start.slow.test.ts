import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Taken } from './testing/loaded-modules.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-start-'))
after(() => rmSync(folder, { recursive: true }))

/** Paths below this repository, of all modules that a command loads: ours, and those of packages. */
function loadedBy(...args: readonly string[]): readonly string[] {
  return takenBy(...args).modules
}

function takenBy(...args: readonly string[]): Taken {
  const list = join(folder, 'loaded.json')
  const root = new URL('..', import.meta.url)
  const hook = new URL('testing/loaded-modules.ts', import.meta.url).href
  const cli = fileURLToPath(new URL('cli.js', import.meta.url))
  spawnSync(process.execPath, ['--import', hook, cli, ...args], {
    env: { ...process.env, VCISPEC_LOADED: list },
  })
  const { modules, peakMegabytes }: Taken = JSON.parse(readFileSync(list, 'utf8'))
  const inside = modules.filter((url) => url.startsWith(root.href))
  return { modules: inside.map((url) => decodeURI(url.slice(root.href.length))), peakMegabytes }
}

/** How many modules a start may load: a new one has to be worth its time. */
const budgets = [
  { command: ['--help'], most: 20 },
  { command: ['list', 'faults'], most: 25 },
  { command: ['list', 'deviations'], most: 25 },
  { command: ['list', 'variants'], most: 250 },
  { command: ['list', 'requirements'], most: 100 },
  { command: ['list', 'scenarios'], most: 100 },
] as const

for (const { command, most } of budgets)
  test(`${command.join(' ')} loads at most ${most} modules`, () => {
    const loaded = loadedBy(...command)
    assert.ok(loaded.includes('bin/main.ts'))
    assert.ok(loaded.length <= most, `${loaded.length}: ${loaded.slice(0, 300).join(' ')}`)
  })

test('no command loads what looks at things but the one that does', () => {
  for (const command of [['--help'], ['list', 'faults']]) {
    assert.deepEqual(
      loadedBy(...command).filter((path) => path.startsWith('bin/inspect/')),
      [],
    )
  }
  assert.ok(loadedBy('inspect', '{"keys":[]}').includes('bin/inspect/recognise.ts'))
})

/** The files of faults; what is shared serves variants too. */
const faultFile = /^mock-server\/faults\/(?!shared\/).+\//

test('a run with one fault loads the file of its clause, and no other', () => {
  const fault = ['--fault', 'cacheable nonce', '--quiet', '--out', folder]
  const loaded = loadedBy('run', '--only', 'VCI-7.2', ...fault)
  assert.deepEqual(
    loaded.filter((path) => faultFile.test(path)),
    ['mock-server/faults/openid4vci/07.2-nonce-response.ts'],
  )
})

test('a run of one clause on the built-in mock loads none of its faults', () => {
  const taken = takenBy('run', '--only', 'VCI-7.2', '--quiet', '--out', folder)
  const { modules: loaded, peakMegabytes } = taken
  assert.ok(loaded.includes('mock-server/server.ts'))
  assert.deepEqual(
    loaded.filter((path) => faultFile.test(path)),
    [],
  )
  assert.ok(loaded.length <= 1950, `${loaded.length}`)
  // Without a bound on its young generation it takes 300.
  assert.ok(peakMegabytes < 270, `${peakMegabytes} MB`)
})

test('a run against an issuer elsewhere loads no mock', () => {
  // Nothing listens there: the steps are loaded all the same.
  const loaded = loadedBy('run', '--issuer', 'https://127.0.0.1:1', '--quiet', '--out', folder)
  assert.ok(loaded.includes('steps/support/hooks.ts'))
  assert.deepEqual(
    loaded.filter((path) => /^mock-server\/(server|oauth|issuance|formats)\b/.test(path)),
    [],
  )
})
