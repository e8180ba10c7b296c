import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { wasAnswered } from '../../protocol/exchange.ts'
import { type HttpOptions, RecordingHttp } from './http.ts'
import { now, origin, scriptedIssuer } from './scripted-issuer.ts'

const clock = { now: () => now }

/** A server on loopback, for what a mock agent cannot show: time and bytes. */
async function serve(listener: RequestListener, options: Partial<HttpOptions> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const http = new RecordingHttp({ clock, ...options })
  return {
    http,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      await http[Symbol.asyncDispose]()
      server.closeAllConnections()
      server.close()
    },
  }
}

test('keeps exchanges in the order of sending, with decoded form and JSON', async () => {
  const { http } = scriptedIssuer({ 'POST /token': { body: { access_token: 'a' } } })
  const form = new URLSearchParams([
    ['a', '1'],
    ['b', '2'],
    ['b', '3'],
  ])
  await Promise.all([
    http.send({ operation: 'token', method: 'POST', url: `${origin}/token`, form }),
    http.send({ operation: 'nonce', method: 'POST', url: `${origin}/nonce` }),
  ])
  const [first, second] = http.log.evidence().exchanges
  assert.deepEqual([first?.id, first?.operation, second?.id], ['ex-1', 'token', 'ex-2'])
  assert.deepEqual(first?.request.decoded, { a: '1', b: ['2', '3'] })
  assert.equal(first?.startedAt, now)
  assert.ok(first && wasAnswered(first))
  assert.deepEqual(first.response.json, { ok: true, value: { access_token: 'a' } })
})

test('says why a body is no JSON: bytes that are not UTF-8 are not replaced', async () => {
  await using server = await serve((_, res) => res.end(Buffer.from([0x22, 0xff, 0x22])))
  const exchange = await server.http.send({ operation: 'nonce', method: 'GET', url: server.url })
  assert.ok(wasAnswered(exchange))
  assert.deepEqual(exchange.response.json, { ok: false, problem: 'the body is not UTF-8' })
})

test('a body that never ends is a time-out, though the header came at once', async () => {
  await using server = await serve((_, res) => void res.write('{'), { timeoutMs: 100 })
  const exchange = await server.http.send({ operation: 'nonce', method: 'GET', url: server.url })
  assert.equal(!wasAnswered(exchange) && exchange.failure.code, 'ERR_TIMEOUT')
})

test('an endpoint that keeps silent three times is not asked a fourth time', async () => {
  let asked = 0
  await using server = await serve(
    (req, res) => {
      asked += 1
      if (req.url?.startsWith('/good')) res.end('{}')
    },
    { timeoutMs: 50 },
  )
  const send = (path: string) =>
    server.http.send({ operation: 'nonce', method: 'GET', url: server.url + path })
  for (const query of ['a', 'b', 'c', 'd', 'e']) await send(`/silent?${query}`)
  assert.equal(asked, 3)
  const last = server.http.log.lastExchange()
  assert.match(last && !wasAnswered(last) ? last.failure.message : '', /not asked any more/)
  assert.ok(wasAnswered(await send('/good')))
})

test('a body beyond the limit is not read to its end', async () => {
  await using server = await serve((_, res) => res.end('x'.repeat(2000)), { maxBodyBytes: 1000 })
  const exchange = await server.http.send({ operation: 'offer', method: 'GET', url: server.url })
  assert.equal(!wasAnswered(exchange) && exchange.failure.code, 'ERR_TOO_LARGE')
})

test('a compressed answer is decoded, though none was asked for', async () => {
  for (const [coding, encode] of [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const) {
    await using server = await serve((_, res) =>
      res.writeHead(200, { 'content-encoding': coding }).end(encode('{"a":1}')),
    )
    const exchange = await server.http.send({ operation: 'nonce', method: 'GET', url: server.url })
    assert.ok(wasAnswered(exchange), coding)
    assert.deepEqual(exchange.response.json, { ok: true, value: { a: 1 } })
  }
})

test('what small bytes expand to has the same limit, and what is no gzip is said', async () => {
  const bodies = { bomb: gzipSync(Buffer.alloc(1_000_000)), torn: gzipSync('{}').subarray(0, 9) }
  await using server = await serve(
    (req, res) => {
      const body = req.url === '/bomb' ? bodies.bomb : bodies.torn
      res.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
    },
    { maxBodyBytes: 100_000 },
  )
  const codeOf = async (path: string) => {
    const url = server.url + path
    const exchange = await server.http.send({ operation: 'offer', method: 'GET', url })
    return !wasAnswered(exchange) && exchange.failure.code
  }
  assert.equal(await codeOf('/bomb'), 'ERR_TOO_LARGE')
  assert.equal(await codeOf('/torn'), 'ERR_PROTOCOL')
})

test('JSON that would exhaust the stack is no answer', async () => {
  await using server = await serve((_, res) => res.end('['.repeat(10_000)))
  const exchange = await server.http.send({ operation: 'offer', method: 'GET', url: server.url })
  assert.ok(!wasAnswered(exchange))
  assert.equal(exchange.failure.code, 'ERR_TOO_LARGE')
  assert.match(exchange.failure.message, /nests deeper than 200 levels/)
})

test('tells what failed on the way', async () => {
  await using server = await serve((_, res) => res.end())
  const codes = ['http://127.0.0.1:1', server.url.replace('http', 'https'), 'mailto:a@b', 'nowhere']
  const failures = []
  for (const url of codes) {
    const exchange = await server.http.send({ operation: 'offer', method: 'GET', url })
    failures.push(!wasAnswered(exchange) && exchange.failure.code)
  }
  assert.deepEqual(failures, ['ERR_CONNECT', 'ERR_TLS', 'ERR_PROTOCOL', 'ERR_PROTOCOL'])
})

test('sends nothing in the clear beyond loopback', async () => {
  const { http, asked } = scriptedIssuer({})
  const exchange = await http.send({
    operation: 'token',
    method: 'POST',
    url: 'http://issuer.example.com/token',
    form: { code: 'secret' },
  })
  assert.equal(!wasAnswered(exchange) && exchange.failure.code, 'ERR_TLS')
  assert.deepEqual(asked, [])
})

test('follows redirects of a GET when asked to, each hop an exchange of its own', async () => {
  const { http } = scriptedIssuer({
    'GET /a': { status: 302, headers: { location: '/b' } },
    'GET /b': { body: 'here' },
  })
  const request = { operation: 'offer', method: 'GET', url: `${origin}/a` } as const
  const manual = await http.send(request)
  const followed = await http.send({ ...request, redirect: 'follow' })
  assert.equal(wasAnswered(manual) && manual.response.status, 302)
  assert.equal(followed.request.url, `${origin}/b`)
  assert.equal(http.log.evidence().exchanges.length, 3)
})

test('gives up on redirects without end', async () => {
  const { http } = scriptedIssuer({ 'GET /a': { status: 302, headers: { location: '/a' } } })
  const exchange = await http.send({
    operation: 'offer',
    method: 'GET',
    url: `${origin}/a`,
    redirect: 'follow',
  })
  assert.equal(!wasAnswered(exchange) && exchange.failure.code, 'ERR_REDIRECTS')
})

test('does not hand credentials on to another origin', async () => {
  await using other = await serve((req, res) => res.end(String(req.headers.authorization)))
  await using server = await serve((_, res) => res.writeHead(302, { location: other.url }).end())
  const exchange = await server.http.send({
    operation: 'offers-api',
    method: 'GET',
    url: server.url,
    headers: { authorization: 'Bearer secret' },
    redirect: 'follow',
  })
  assert.ok(wasAnswered(exchange))
  assert.equal(Buffer.from(exchange.response.body).toString(), 'undefined')
})

test('says on the exchange that plain HTTP was meant', async () => {
  await using server = await serve((_, res) => res.end(), { insecureHttp: true })
  const exchange = await server.http.send({ operation: 'offer', method: 'GET', url: server.url })
  assert.equal(exchange.note, 'plain HTTP was allowed on purpose')
})
