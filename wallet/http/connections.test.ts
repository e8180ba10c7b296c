import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import {
  createAuthority,
  soundCertificate,
  tlsCertificate,
  tlsNames,
} from '../../mock-server/crypto/tls.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { openConnections } from './connections.ts'
import { type HttpOptions, RecordingHttp } from './http.ts'

const clock = { now: () => new Date() }

/** A server of its own certificate that counts handshakes; it never answers `/silence`. */
async function startIssuer() {
  const now = new Date()
  const authority = await createAuthority(now)
  const certificate = await tlsCertificate(authority, soundCertificate(tlsNames('localhost')), now)
  const seen = { handshakes: 0 }
  const server = createServer(certificate, ({ url }, response) => {
    if (url !== '/silence') response.end('{}')
  })
  server.on('secureConnection', () => {
    seen.handshakes += 1
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`
  return {
    seen,
    ca: authority.pem,
    origin,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One scenario's wallet, from begin to end. */
async function asks(url: string, options: Omit<HttpOptions, 'clock'>) {
  await using http = new RecordingHttp({ clock, ...options })
  const exchange = await http.send({ operation: 'nonce', method: 'POST', url })
  return { exchange, handshakes: http.handshakes }
}

test('wallets one after the other share connections, and each tells its handshake', async () => {
  await using issuer = await startIssuer()
  const { ca, origin, seen } = issuer
  const connections = openConnections({ ca })
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    const { exchange, handshakes } = await asks(origin, { ca, connections })
    assert.ok(wasAnswered(exchange))
    assert.match(exchange.tls?.protocol ?? '', /^TLSv1\.[23]$/)
    assert.equal(exchange.tls?.problem, null)
    assert.deepEqual(
      handshakes.map(({ host }) => `https://${host}`),
      [origin],
    )
  }
  // A connection that was used a moment ago may not be told to be free yet.
  assert.ok(seen.handshakes <= 2, `${seen.handshakes}`)
  await connections.agent.destroy()
})

test('without shared ones each wallet has connections of its own', async () => {
  await using issuer = await startIssuer()
  for (const _ of [1, 2]) await asks(issuer.origin, { ca: issuer.ca })
  assert.equal(issuer.seen.handshakes, 2)
})

test('what is never answered disturbs no later wallet, and its handshake is told too', async () => {
  await using issuer = await startIssuer()
  const { ca, origin, seen } = issuer
  const connections = openConnections({ ca, timeoutMs: 300 })
  const silent = await asks(`${origin}/silence`, { ca, connections, timeoutMs: 300 })
  assert.ok(!wasAnswered(silent.exchange))
  assert.equal(silent.handshakes.length, 1)
  const { exchange } = await asks(origin, { ca, connections })
  assert.ok(wasAnswered(exchange))
  assert.equal(seen.handshakes, 2, 'a connection that owes an answer is not used again')
  await connections.agent.destroy()
})
