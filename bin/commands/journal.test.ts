import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'
import { startMock } from '../../mock-server/in-process.ts'

const entry = fileURLToPath(new URL('../vcispec.ts', import.meta.url))

function start(args: readonly string[]) {
  return spawn(process.execPath, [entry, 'journal', ...args])
}

async function ended(args: readonly string[]) {
  const child = start(args)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { out, err, code }
}

test('the journal is printed, as lines and as JSON, and followed while requests come', async (t) => {
  const mock = await startMock({ tls: 'off' })
  t.after(() => mock.close())
  const environment = await mock.environment()
  const { environment: id } = environment.ready
  const ask = async (path: string) => {
    const { body } = await request(`${mock.authUrl}/${id}${path}`, { method: 'POST' })
    await body.dump()
  }
  const control = ['--control', mock.controlUrl ?? '']
  await ask('/as/token')
  const { out, code } = await ended(control)
  assert.equal(code, 0)
  assert.match(out, /^[\d:.]{12} POST {3}400 \/[\w-]+\/as\/token .+ \(form-media-type\)\n$/)
  const json = await ended([...control, '--json', '--environment', id])
  const [first] = await environment.journal()
  assert.deepEqual(JSON.parse(json.out), JSON.parse(JSON.stringify(first)))

  const child = start([...control, '--follow'])
  t.after(() => child.kill())
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  assert.match(await next(), /as\/token/)
  await ask('/openid4vci/fresh-nonce')
  assert.match(await next(), /POST {3}200 .*fresh-nonce$/)
  await ask('/openid4vci/none')
  await ask('/as/token')
  assert.match(await next(), /as\/token/)
})

test('a mock that is not there, or knows no such environment, is told in one sentence', async (t) => {
  const away = await ended(['--control', 'http://127.0.0.1:9'])
  assert.equal(away.code, 2)
  assert.match(away.err, /control surface at http:\/\/127\.0\.0\.1:9 cannot be reached/)
  const mock = await startMock({ tls: 'off' })
  t.after(() => mock.close())
  const empty = await ended(['--control', mock.controlUrl ?? ''])
  assert.deepEqual([empty.code, empty.out], [2, ''])
  assert.match(empty.err, /has no environment/)
  const other = await ended(['--control', mock.controlUrl ?? '', '--environment', '../x'])
  assert.equal(other.code, 2)
  assert.match(other.err, /There is no such environment/)
})
