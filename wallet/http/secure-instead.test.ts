import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { followJson } from '../../protocol/bounded-json.ts'
import { Journey } from '../journey.ts'
import { type HttpOptions, RecordingHttp } from './http.ts'

/** The failures that a wallet sees which asks an issuer for its metadata in the clear. */
async function failures(listener: RequestListener, options: Partial<HttpOptions> = {}) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const credentialIssuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await using http = new RecordingHttp({
    clock: { now: () => new Date() },
    insecureHttp: true,
    ...options,
  })
  const client = { id: 'w', redirectUri: 'https://w.example/cb', authentication: 'none' } as const
  const found = await new Journey({ http, client, credentialIssuer }).discover()
  server.closeAllConnections()
  server.close()
  assert.equal(found.kind, 'unreachable')
  return http.log
    .evidence()
    .exchanges.map((exchange) => ('failure' in exchange ? exchange.failure.message : 'answered'))
}

test('a limit of ours is told as ours, and nothing else is tried in its place', async () => {
  const large = { maxBodyBytes: 2048 }
  const endless: RequestListener = (_, response) => {
    const more = setInterval(() => response.write(' '.repeat(1024)), 1)
    response.on('close', () => clearInterval(more))
  }
  const limits: readonly (readonly [string, RequestListener, Partial<HttpOptions>, RegExp])[] = [
    ['large', (_, response) => response.end('x'.repeat(4096)), large, /"limits\.bodyBytes"/],
    ['endless', endless, large, /larger than 2048 bytes.*ours.*"limits\.bodyBytes"/],
    [
      'gzip bomb',
      (_, response) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(' '.repeat(10_000_000))),
      large,
      /"limits\.bodyBytes"/,
    ],
    [
      'slow loris',
      (_, response) => {
        const more = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(more))
      },
      { timeoutMs: 200 },
      /within 0\.2 s: that limit is ours, "timeoutSeconds"/,
    ],
  ]
  for (const [name, listener, options, told] of limits) {
    const [first = '', ...others] = await failures(listener, options)
    assert.match(first, told, name)
    assert.ok(others.length === 0 || name === 'slow loris', `${name}: ${others}`)
  }
  followJson(100)
  try {
    const [first = ''] = await failures((_, response) => response.end(`[${'0,'.repeat(200)}0]`))
    assert.match(first, /beyond our limits.*more than 100 members.*"limits\.jsonItems"/)
  } finally {
    followJson()
  }
})
