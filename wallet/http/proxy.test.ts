import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { env } from 'node:process'
import { test } from 'node:test'
import {
  createAuthority,
  soundCertificate,
  tlsCertificate,
  tlsNames,
} from '../../mock-server/crypto/tls.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { RecordingHttp } from './http.ts'
import { proxyFor } from './proxy.ts'

const clock = { now: () => new Date() }

/** A proxy that lets through what it is told, and remembers what it was asked. */
async function startProxy(routes: Readonly<Record<string, number>>) {
  const asked: { host: string | undefined; credentials: string | undefined }[] = []
  const server = createServer()
  server.on('connect', ({ url, headers }, socket) => {
    asked.push({ host: url, credentials: headers['proxy-authorization'] })
    const port = routes[url ?? '']
    if (port === undefined) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [onward, socket]) end.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { asked, server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('an issuer behind a proxy is reached through it, and trusted as it is without', async () => {
  const now = new Date()
  const authority = await createAuthority(now)
  const certificate = await tlsCertificate(
    authority,
    soundCertificate(tlsNames('issuer.test')),
    now,
  )
  const issuer = createTlsServer(certificate, (_, response) => response.end('{}'))
  issuer.listen(0, '127.0.0.1')
  await once(issuer, 'listening')
  const { port } = issuer.address() as AddressInfo
  const proxy = await startProxy({ 'issuer.test:443': port, 'other.test:443': port })
  env.HTTPS_PROXY = `http://user:pass%20word@${proxy.host}`
  const ask = async (url: string, ca?: string) => {
    await using http = new RecordingHttp({ clock, ...(ca && { ca }) })
    return { exchange: await http.send({ operation: 'nonce', method: 'GET', url }), http }
  }
  const { exchange, http } = await ask('https://issuer.test/a', authority.pem)
  assert.ok(wasAnswered(exchange))
  assert.equal(http.handshakes[0]?.host, 'issuer.test:443')
  assert.deepEqual(proxy.asked, [
    {
      host: 'issuer.test:443',
      credentials: `Basic ${Buffer.from('user:pass word').toString('base64')}`,
    },
  ])
  for (const [url, ca, code, told] of [
    ['https://issuer.test/', undefined, 'ERR_TLS', /not trusted/],
    ['https://other.test/', authority.pem, 'ERR_TLS', /ALTNAME/],
    [
      'https://refused.test/',
      authority.pem,
      'ERR_CONNECT',
      /the proxy \S+ answered 403 for refused/,
    ],
  ] as const) {
    const { exchange } = await ask(url, ca)
    assert.ok(!wasAnswered(exchange))
    assert.equal(exchange.failure.code, code, url)
    assert.match(exchange.failure.message, told)
  }
  const before = proxy.asked.length
  const direct = await ask(`https://localhost:${port}/`, authority.pem)
  assert.ok(wasAnswered(direct.exchange))
  assert.equal(proxy.asked.length, before, 'loopback is reached directly')
  proxy.server.close()
  proxy.server.closeAllConnections()
  const { exchange: dead } = await ask('https://issuer.test/', authority.pem)
  assert.ok(!wasAnswered(dead))
  assert.match(dead.failure.message, /the proxy \S+ cannot be reached \(ECONNREFUSED\)/)
  issuer.close()
  issuer.closeAllConnections()
})

test('which proxy, by the environment', () => {
  const proxies = { HTTPS_PROXY: 'proxy.example:3128', HTTP_PROXY: 'http://plain.example' }
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['https://a.example/x', '', 'proxy.example:3128'],
    ['http://a.example/x', '', 'plain.example'],
    ['https://localhost:8443/', '', undefined],
    ['https://127.0.0.1/', '', undefined],
    ['https://[::1]/', '', undefined],
    ['https://a.example/', '*', undefined],
    ['https://a.example/', 'b.example, a.example', undefined],
    ['https://sub.a.example/', 'a.example', undefined],
    ['https://sub.a.example/', '.a.example', undefined],
    ['https://nota.example/', 'a.example', 'proxy.example:3128'],
    ['https://a.example/', 'a.example:8443', 'proxy.example:3128'],
    ['https://a.example:8443/', 'a.example:8443', undefined],
    ['https://[fd00::1]:8443/', '[fd00::1]:8443', undefined],
    ['https://[fd00::1]/', 'fd00::1', undefined],
  ]
  for (const [url, NO_PROXY, host] of cases) {
    assert.equal(proxyFor(url, { ...proxies, NO_PROXY })?.host, host, `${url} but ${NO_PROXY}`)
  }
  assert.equal(proxyFor('https://a.example/', {}), undefined)
  assert.equal(proxyFor('https://a.example/', { https_proxy: 'low.example' })?.host, 'low.example')
})
