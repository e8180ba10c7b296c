import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Reach } from '../../wallet/http/reach.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { Budget, sizeOf } from './budget.ts'
import { keepCapture } from './keep.ts'
import { LiveView } from './live.ts'
import { Copy, recorded } from './recording.ts'
import { startProxy } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-proxy-memory-'))
after(() => rmSync(folder, { recursive: true }))

function exchange(n: number, cookies: number, body = '{}'): CapturedExchange {
  const cookie = Array.from({ length: cookies }, (_, at) => `c${at}=cookie-value-${n}-${at}`)
  const made = recorded({
    ...{ method: 'GET', url: `https://issuer.example/page/${n}?code=code-value-${n}` },
    ...{ sent: { cookie: cookie.join('; ') }, sentBody: new Uint8Array(), status: 200 },
    ...{ came: { 'content-type': 'application/json' }, cameBody: Buffer.from(body) },
    ...{ startedAt: new Date(n * 1000), durationMs: 1 },
  })
  assert.ok(typeof made === 'object')
  return made
}

test('a long session is kept and shown in whole, without its secrets', async () => {
  const lines: string[] = []
  const live = new LiveView((line) => lines.push(line), {})
  for (let n = 0; n < 900; n++) live.add(exchange(n, 6))
  await live.settled()
  const { parts, notShown } = keepCapture(live.exchanges, folder)
  assert.ok(parts > 1)
  assert.deepEqual(notShown, [])
  const har = readFileSync(join(folder, 'capture.har'))
  const commands = readFileSync(join(folder, 'capture.sh'), 'utf8')
  for (const text of [har.toString(), commands, lines.join('\n')]) {
    assert.doesNotMatch(text, /not shown|(?:cookie|code)-value/)
    for (const n of [0, 450, 899]) assert.match(text, new RegExp(`page/${n}\\b`))
  }
  assert.equal(lines.filter((line) => / {2}200 /.test(line)).length, 900)
  assert.ok(lines.some((line) => /markers count anew/.test(line)))
  const { pages, entries } = JSON.parse(har.toString()).log
  assert.deepEqual([pages.length, entries.length], [parts, 900])
})

test('one exchange with more secrets than are told apart is named, and hides no other', () => {
  const { parts, notShown } = keepCapture(
    [exchange(1, 1), exchange(2, 5001), exchange(3, 1)],
    folder,
  )
  assert.equal(parts, 3)
  assert.deepEqual(notShown, ['ex-2'])
  const har = readFileSync(join(folder, 'capture.har'), 'utf8')
  assert.match(har, /page\/1\?[\s\S]*not shown[\s\S]*page\/3\?/)
  assert.doesNotMatch(har, /(?:cookie|code)-value/)
})

test('what goes beyond the budget is not kept, and said so', () => {
  const lines: string[] = []
  const body = JSON.stringify('x'.repeat(1024 * 1024))
  const live = new LiveView((line) => lines.push(line), {}, new Budget(10 * 1024 * 1024))
  for (let n = 0; n < 50; n++) live.add(exchange(n, 0, body))
  assert.equal(live.exchanges.length, 9)
  assert.match(lines.at(-1) ?? '', /--- .*page\/49: not kept: .* 10 MiB/)
})

test('JSON of few characters is counted by what it becomes', () => {
  const nested = exchange(1, 0, JSON.stringify(Array.from({ length: 10_000 }, () => [])))
  const text = exchange(1, 0, JSON.stringify('x'.repeat(30_000)))
  assert.ok(sizeOf(nested) > 10 * sizeOf(text))
})

test('copies of what flows by take of the budget while they are needed', () => {
  const budget = new Budget(1000)
  const stream = new PassThrough()
  const copy = new Copy(stream as unknown as IncomingMessage, budget)
  stream.emit('data', Buffer.alloc(500))
  assert.equal((copy.bytes() as Uint8Array).length, 500)
  assert.ok(!budget.take(500))
  copy.drop()
  copy.drop()
  assert.ok(budget.take(1000))
  assert.ok(!budget.take(1))
  const other = new Copy(stream as unknown as IncomingMessage, budget)
  stream.emit('data', Buffer.alloc(1))
  assert.match(String(other.bytes()), /^what is kept has more than/)
  // Bytes one by one take more than themselves.
  budget.giveBack(1000)
  const slow = new Copy(stream as unknown as IncomingMessage, budget)
  for (let n = 0; n < 20; n++) stream.emit('data', Buffer.alloc(1))
  assert.equal(typeof slow.bytes(), 'string')
})

test('what went through, or was given up, gives back what it took', {
  timeout: 60_000,
}, async () => {
  const upstream = createServer((asked, answer) => {
    if (asked.url === '/cut') {
      answer.writeHead(200, { 'content-length': 5000 }).write(Buffer.alloc(2000))
      setTimeout(() => answer.destroy(), 20)
    } else asked.pipe(answer)
  })
  upstream.listen(0, '127.0.0.1').unref()
  await once(upstream, 'listening')
  const to = new URL(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`)
  const budget = new Budget(100_000)
  let kept = 0
  const news = {
    exchange: () => {
      kept += 1
    },
    trouble: () => {},
  }
  const reach = new Reach({ named: [to.href] })
  await using proxy = await startProxy({ host: '127.0.0.1', port: 0, reach, budget, news })
  const { hostname, port } = new URL(proxy.url)
  for (let n = 0; n < 12; n++) {
    const path = `${to.origin}${n % 2 ? '/cut' : '/echo'}`
    const asking = request({ hostname, port, path, method: 'POST', agent: false })
    asking.on('error', () => {}).end(Buffer.alloc(8000))
    const [answer] = (await once(asking, 'response')) as [IncomingMessage]
    answer.on('error', () => {}).resume()
    await new Promise((resolve) => answer.once('close', resolve))
  }
  assert.equal(kept, 6)
  const whole = () => budget.take(100_000)
  for (let tries = 0; tries < 200 && !whole(); tries++) await wait(10)
  assert.ok(!budget.take(1))
  assert.ok(!whole())
  upstream.close()
})
