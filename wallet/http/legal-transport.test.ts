import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { wasAnswered } from '../../protocol/exchange.ts'
import { RecordingHttp } from './http.ts'

const nonce = { c_nonce: 'nonce-1' }
const text = JSON.stringify(nonce)
const json = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/** What stands between a wallet and an issuer may do to an answer, by the name of the reproduction. */
const legal: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  gzip: (it) => it.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(text)),
  br: (it) =>
    it.writeHead(200, { ...json, 'content-encoding': 'br' }).end(brotliCompressSync(text)),
  chunked: (it) => {
    it.writeHead(200, json)
    for (const character of text) it.write(character)
    it.end()
  },
  charset: (it) =>
    it.writeHead(200, { 'content-type': 'Application/JSON; Charset="UTF-8"' }).end(text),
  pretty: (it) => it.writeHead(200, json).end(`\r\n\t${JSON.stringify(nonce, null, 4)}\r\n`),
  cookies: (it) =>
    it
      .writeHead(200, { ...json, 'set-cookie': ['A=b; Path=/', 'C=d; HttpOnly; Secure'] })
      .end(text),
  close: (it) => it.writeHead(200, { ...json, connection: 'close' }).end(text),
  'early-hints': (it) => {
    it.writeEarlyHints({ link: '</x.css>; rel=preload' })
    it.writeHead(200, json).end(text)
  },
  'dup-headers': (it) =>
    it
      .writeHead(200, [...Object.entries(json).flat(), 'Vary', 'Origin', 'Vary', 'Accept'])
      .end(text),
  'skew-30': (it) =>
    it.writeHead(200, { ...json, date: new Date(Date.now() - 30_000).toUTCString() }).end(text),
  slow: (it) => {
    it.writeHead(200, json).write(text.slice(0, 5))
    setTimeout(() => it.end(text.slice(5)), 400)
  },
}

async function askedOf(answer: (response: ServerResponse) => unknown) {
  const server = createServer((_, response) => void answer(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await using http = new RecordingHttp({ clock: { now: () => new Date() } })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nonce`
  const exchange = await http.send({ operation: 'nonce', method: 'POST', url })
  server.closeAllConnections()
  server.close()
  assert.ok(wasAnswered(exchange))
  return { json: exchange.response.json, note: exchange.note, evidence: http.log.evidence() }
}

for (const [name, answer] of Object.entries(legal)) {
  test(`${name}: legal, read as it is meant, and nothing is said of it`, async () => {
    const { json, note, evidence } = await askedOf(answer)
    assert.deepEqual(json, { ok: true, value: nonce })
    assert.deepEqual([note, evidence.fallbacks], [undefined, []])
    assert.equal(evidence.exchanges.length, 1)
  })
}

test('what is behind a byte order mark is read, and the mark kept as evidence', async () => {
  const { json: read, evidence } = await askedOf((it) =>
    it.writeHead(200, json).end(`\ufeff${text}`),
  )
  assert.deepEqual(read, { ok: true, value: nonce })
  const [exchange] = evidence.exchanges
  assert.ok(exchange && wasAnswered(exchange))
  assert.deepEqual([...exchange.response.body.slice(0, 3)], [0xef, 0xbb, 0xbf])
  const twice = await askedOf((it) => it.writeHead(200, json).end(`\ufeff\ufeff${text}`))
  assert.equal(twice.json.ok, false)
})
