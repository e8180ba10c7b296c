import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { grantTypes } from '../protocol/grants.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { loadTarget } from './load-target.ts'
import type { OfferWish } from './target.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-lines-'))
after(() => rmSync(folder, { recursive: true }))

/** A program that stays up; `line` says what it does with each line it reads. */
function program(name: string, line: string): string {
  const starts = join(folder, `${name}.starts`)
  writeFileSync(
    join(folder, `${name}.mjs`),
    `import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
appendFileSync(${JSON.stringify(starts)}, 'x')
let count = 0
for await (const text of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(text); count += 1
  ${line}
}`,
  )
  return `'${process.execPath}' ${join(folder, `${name}.mjs`)}`
}

function starts(name: string): number {
  return readFileSync(join(folder, `${name}.starts`), 'utf8').length
}

async function offersOf(run: string, wishes: readonly OfferWish[], timeoutSeconds = 5) {
  const offers = { kind: 'command', mode: 'lines', run, timeoutSeconds }
  const answers: unknown[] = []
  for (const wish of wishes) {
    // As each scenario does.
    const { target } = await loadTarget(JSON.stringify({ offers }))
    await using http = new RecordingHttp({ clock: new MovableClock() })
    await using session = await target.open({ http })
    answers.push(await session.createOffer(wish).catch((error: Error) => error.message))
  }
  return answers
}

test('one process answers every wish, a line for a line', async () => {
  const run = program(
    'steady',
    "console.log(JSON.stringify({ offer: 'n' + count, txCode: JSON.stringify(wish) }))",
  )
  const answers = await offersOf(run, [
    {},
    { grants: [grantTypes.authorizationCode], configurations: ['a', 'b'], txCode: false },
    { deferred: true },
  ])
  assert.deepEqual(answers, [
    { offer: 'n1', txCode: '{}' },
    {
      offer: 'n2',
      txCode: '{"grants":["authorization_code"],"configurations":["a","b"],"txCode":false}',
    },
    { offer: 'n3', txCode: '{"deferred":true}' },
  ])
  assert.equal(starts('steady'), 1)
})

test('it may say that it cannot, and answer with the bare link', async () => {
  const run = program(
    'words',
    'console.log(count === 1 ? \'{"cannot": "closed"}\' : \'https://a.example/o\')',
  )
  assert.deepEqual(await offersOf(run, [{}, {}]), [
    { cannot: 'closed' },
    { offer: 'https://a.example/o' },
  ])
})

test('one that ends is told with its last words, and started again for the next offer', async () => {
  const run = program(
    'mortal',
    "if (count === 2) { console.error('no licence'); process.exit(7) } console.log('link-' + count)",
  )
  const [first, second, third] = await offersOf(run, [{}, {}, {}])
  assert.deepEqual(first, { offer: 'link-1' })
  assert.match(String(second), /^No offer could be made: .* ended with 7: no licence$/)
  assert.deepEqual(third, { offer: 'link-1' })
  assert.equal(starts('mortal'), 2)
})

test('one that keeps silent is stopped, so that no late answer is taken for another', async () => {
  const run = program('silent', "if (count > 1) console.log('late')")
  const [first, second] = await offersOf(run, [{}, {}], 1)
  assert.match(String(first), /did not answer within 1 s/)
  assert.match(String(second), /did not answer within 1 s/)
  assert.equal(starts('silent'), 2)
})

test('what does not start is told', async () => {
  const [answer] = await offersOf('./nowhere.sh', [{}])
  assert.match(String(answer), /"\.\/nowhere\.sh" did not start/)
})

test('nobody waits for it when the run is over', () => {
  const run = program('patient', "console.log('link')")
  const script = `
    const { LineCommand } = await import(${JSON.stringify(join(import.meta.dirname, 'line-command.ts'))})
    const { commandWords } = await import(${JSON.stringify(join(import.meta.dirname, 'run-command.ts'))})
    const command = new LineCommand({ words: commandWords(${JSON.stringify(run)}), cwd: '.', env: process.env, timeoutSeconds: 5 })
    console.log(await command.ask({}))`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 15_000,
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  })
  assert.deepEqual([stdout.trim(), status], ['link', 0])
})
