import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import { type HttpOptions, type OutgoingRequest, RecordingHttp } from './http.ts'

const clock = { now: () => new Date('2026-03-01T12:00:00Z') }

async function serve(listener: RequestListener, options: Partial<HttpOptions> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = new RecordingHttp({ clock, ...options })
  const { port } = server.address() as AddressInfo
  const end = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    http,
    url: `http://127.0.0.1:${port}`,
    end,
    restart: () => once(server.listen(port, '127.0.0.1'), 'listening'),
    async [Symbol.asyncDispose]() {
      await http[Symbol.asyncDispose]()
      if (server.listening) await end()
    },
  }
}

/** Answers `busy` times as told, and then 200. */
function busyFirst(busy: number, status: number, headers: Record<string, string>) {
  const asked: number[] = []
  const listener: RequestListener = (_, response) => {
    asked.push(performance.now())
    if (asked.length <= busy) response.writeHead(status, headers).end('slow down')
    else response.end('{}')
  }
  return { asked, listener }
}

const get = (url: string): OutgoingRequest => ({ operation: 'nonce', method: 'GET', url })

function failure(exchange: Exchange) {
  return wasAnswered(exchange) ? undefined : exchange.failure
}

test('429 and 503 are waited for as told, and are one exchange with the answer', async () => {
  const seconds = { 'retry-after': '1' }
  const date = new Date('2026-03-01T12:00:00Z')
  const inASecond = new Date(date.getTime() + 1000)
  // By the clock of the server, which need not be ours.
  const httpDate = { date: date.toUTCString(), 'retry-after': inASecond.toUTCString() }
  for (const [status, headers] of [
    [429, seconds],
    [503, seconds],
    [503, httpDate],
  ] as const) {
    const { asked, listener } = busyFirst(1, status, headers)
    const waits: number[] = []
    await using server = await serve(listener, { onWait: ({ seconds }) => waits.push(seconds) })
    const exchange = await server.http.send({
      ...get(server.url),
      method: 'POST',
      form: { a: '1' },
    })
    assert.ok(wasAnswered(exchange))
    assert.equal(exchange.response.status, 200)
    assert.match(exchange.note ?? '', new RegExp(`sent again after ${status} with "Retry-After`))
    assert.equal(server.http.log.evidence().exchanges.length, 1)
    assert.deepEqual(waits, [1])
    assert.ok((asked[1] ?? 0) - (asked[0] ?? 0) >= 990)
  }
})

test('a request with proofs goes again with new ones', async () => {
  const proofs: unknown[] = []
  await using server = await serve((request, response) => {
    proofs.push(request.headers.dpop)
    response.writeHead(proofs.length === 1 ? 429 : 200, { 'retry-after': '0' }).end('{}')
  })
  let made = 0
  const renewed = async (): Promise<OutgoingRequest> => ({
    ...get(server.url),
    headers: { dpop: `proof-${++made}` },
    renewed,
  })
  await server.http.send(await renewed())
  assert.deepEqual(proofs, ['proof-1', 'proof-2'])
})

test('a host that stays busy is no refusal, and its endpoint is not waited for again', async () => {
  const { asked, listener } = busyFirst(100, 503, { 'retry-after': '0' })
  await using server = await serve(listener, { longestBusySeconds: 0.6 })
  const first = failure(await server.http.send(get(server.url)))
  assert.equal(first?.code, 'ERR_BUSY')
  assert.match(
    first?.message ?? '',
    /is busy: it answered 503 3 times in 0.5 s, with "Retry-After: 0"/,
  )
  const before = asked.length
  assert.equal(failure(await server.http.send(get(server.url)))?.code, 'ERR_BUSY')
  assert.equal(asked.length, before + 1)
})

test('who asks for more patience than there is gets none: the limit is told as ours', async () => {
  const { asked, listener } = busyFirst(100, 429, { 'retry-after': '3600' })
  await using server = await serve(listener)
  const { message = '' } = failure(await server.http.send(get(server.url))) ?? {}
  assert.match(
    message,
    /"Retry-After: 3600"; longer than 60 s .* ours, "limits\.retryAfterSeconds"/,
  )
  assert.equal(asked.length, 1)
})

test('a host that was busy is asked more slowly for a while', async () => {
  const { asked, listener } = busyFirst(2, 429, { 'retry-after': '0' })
  await using server = await serve(listener)
  for (let count = 0; count < 3; count++) await server.http.send(get(server.url))
  const gaps = asked.slice(3).map((at, index) => at - (asked[index + 2] ?? 0))
  for (const gap of gaps) assert.ok(gap > 20, `${gap}`)
})

test('a connection that breaks is made once more, where asking twice does no harm', async () => {
  for (const method of ['GET', 'POST'] as const) {
    let asked = 0
    await using server = await serve((_, response) => {
      asked += 1
      if (asked === 1) response.socket?.destroy()
      else response.end('{}')
    })
    const exchange = await server.http.send({ ...get(server.url), method })
    assert.equal(wasAnswered(exchange), method === 'GET')
    assert.equal(asked, method === 'GET' ? 2 : 1)
  }
  await using always = await serve((_, response) => void response.socket?.destroy())
  assert.equal(failure(await always.http.send(get(always.url)))?.code, 'ERR_CONNECT')
})

test('a host that starts again is waited for: a refused connection sent nothing', async () => {
  await using server = await serve((_, response) => void response.end('{}'))
  await server.http.send(get(server.url))
  await server.end()
  setTimeout(server.restart, 100)
  const exchange = await server.http.send({ ...get(server.url), method: 'POST' })
  assert.ok(wasAnswered(exchange))
  assert.match(exchange.note ?? '', /refused/)
})

test('a host that is gone is not asked any more, and the request that ended it is named', async () => {
  await using server = await serve((_, response) => void response.end('{}'))
  await server.http.send(get(`${server.url}/metadata?secret=1`))
  await server.end()
  const sent = await server.http.send({ ...get(`${server.url}/credential`), method: 'POST' })
  assert.equal(failure(sent)?.cause, 'ECONNREFUSED')
  const began = performance.now()
  const { message = '' } = failure(await server.http.send(get(`${server.url}/other`))) ?? {}
  assert.ok(performance.now() - began < 100)
  assert.match(
    message,
    /last request that was answered is GET \S+\/metadata, the first that was not POST \S+\/credential/,
  )
  const [lost] = server.http.hosts.losses.list()
  assert.equal(lost?.firstUnanswered.operation, 'nonce')
  assert.doesNotMatch(message, /secret/)
})

test('a host that was never there is asked again: nothing ended it', async () => {
  const http = new RecordingHttp({ clock })
  for (let count = 0; count < 5; count++) {
    assert.equal(failure(await http.send(get('http://127.0.0.1:1/')))?.cause, 'ECONNREFUSED')
  }
  assert.deepEqual(http.hosts.losses.list(), [])
})

test('after an interruption nothing is sent, and nothing waited for', async () => {
  const { asked, listener } = busyFirst(1, 503, { 'retry-after': '30' })
  const interruption = new AbortController()
  await using server = await serve(listener, {
    signal: interruption.signal,
    onWait: () => setTimeout(() => interruption.abort(), 50),
  })
  const began = performance.now()
  const exchange = await server.http.send(get(server.url))
  assert.equal(failure(exchange)?.code, 'ERR_INTERRUPTED')
  assert.ok(performance.now() - began < 5000)
  assert.equal(asked.length, 1)
})
