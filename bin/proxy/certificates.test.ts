import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { type ConnectionOptions, checkServerIdentity, connect as overTls } from 'node:tls'
import { createAuthority } from '../../mock-server/crypto/tls.ts'
import { Reach } from '../../wallet/http/reach.ts'
import { Budget } from './budget.ts'
import { Certificates } from './certificates.ts'
import { LiveView } from './live.ts'
import { type ProxyOptions, startProxy } from './serve.ts'

async function opened(options: Partial<ProxyOptions> = {}) {
  const lines: string[] = []
  const budget = new Budget()
  const live = new LiveView((line) => lines.push(line), {}, budget)
  const proxy = await startProxy({
    ...{ host: '127.0.0.1', port: 0, budget, reach: new Reach({ named: [] }) },
    news: {
      exchange: (exchange) => live.add(exchange),
      trouble: (url, sentence) => live.trouble(url, sentence),
    },
    ...options,
  })
  return { proxy, live, lines }
}

/** The certificate that a client gets behind CONNECT; it names a host only where `servername` does. */
async function presentedFor(
  proxyUrl: string,
  authority: string,
  tls: ConnectionOptions = {},
): Promise<X509Certificate> {
  const { hostname, port } = new URL(proxyUrl)
  const asked = request({ hostname, port, method: 'CONNECT', path: authority, agent: false }).end()
  const [answer, socket] = await once(asked, 'connect')
  assert.equal(answer.statusCode, 200)
  return presented({ socket: socket as Socket, ...tls })
}

async function presented(options: ConnectionOptions): Promise<X509Certificate> {
  const secure = overTls({ rejectUnauthorized: false, servername: '', ...options })
  await once(secure, 'secureConnect')
  const { raw } = secure.getPeerCertificate()
  secure.destroy()
  return new X509Certificate(raw)
}

function fits(host: string, certificate: X509Certificate): void {
  const wrong = checkServerIdentity(host, certificate.toLegacyObject())
  assert.equal(wrong, undefined, wrong?.message)
}

test('who names no host gets the certificate of the host that the tunnel goes to', async () => {
  const { proxy } = await opened()
  await using _ = proxy
  for (const [authority, host] of [
    ['192.0.2.1:443', '192.0.2.1'],
    ['192.0.2.1:8443', '192.0.2.1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['issuer.example:443', 'issuer.example'],
    ['ISSUER.example:9443', 'issuer.example'],
  ] as const)
    fits(host, await presentedFor(proxy.url, authority))
})

test('who names a host gets the certificate of that host', async () => {
  const { proxy } = await opened()
  await using _ = proxy
  const certificate = await presentedFor(proxy.url, '192.0.2.1:443', { servername: 'as.example' })
  fits('as.example', certificate)
})

test('in the place of an issuer the certificate is for the address that is listened on', async () => {
  const to = new URL('https://issuer.example')
  const { proxy } = await opened({ to })
  await using _ = proxy
  const { hostname, port } = new URL(proxy.url)
  fits('127.0.0.1', await presented({ host: hostname, port: Number(port) }))
  const named = await presented({ host: hostname, port: Number(port), servername: 'me.local' })
  fits('me.local', named)
})

test('where it listens everywhere, for each address of this machine', async () => {
  const { proxy } = await opened({ to: new URL('https://issuer.example'), host: '0.0.0.0' })
  await using _ = proxy
  const port = Number(new URL(proxy.url).port)
  const certificate = await presented({ host: '127.0.0.1', port })
  const addresses = Object.values(networkInterfaces()).flatMap((it) => it ?? [])
  for (const { address } of addresses) fits(address, certificate)
  fits('localhost', certificate)
})

test('a certificate that cannot be made is a line, for the host that was asked for', async () => {
  const authority = await createAuthority(new Date())
  const { publicKey } = authority.keys
  const broken = { ...authority, keys: { publicKey, privateKey: publicKey } }
  const certificates = new Certificates(broken)
  await assert.rejects(certificates.forHost('issuer.example'), {
    name: 'NoCertificate',
    message: /^no certificate can be made for issuer\.example: /,
  })
  const told = await new Promise((resolve) =>
    certificates.callback('as.example', (error) => resolve(error?.message)),
  )
  assert.match(String(told), /^no certificate can be made for as\.example: /)
})

for (const to of [undefined, new URL('https://issuer.example')])
  test(`a client that leaves the handshake is a line${to ? ' before an issuer, too' : ''}`, async () => {
    const { proxy, lines } = await opened(to ? { to } : {})
    await using _ = proxy
    const { hostname, port } = new URL(proxy.url)
    const socket = connect(Number(port), hostname)
    if (!to) {
      socket.write('CONNECT issuer.example:443 HTTP/1.1\r\n\r\n')
      await once(socket, 'data')
    }
    socket.write('GET / HTTP/1.1\r\n\r\n')
    await once(socket, 'close')
    assert.match(lines.join('\n'), /^ {2}--- https:\/\/\S+\/: the client may not trust/)
  })

test('what does not go through is told without queries, and without secrets that are known', async () => {
  const upstream = createServer((_asked, answer) => {
    answer.setHeader('content-type', 'application/json')
    answer.end(JSON.stringify({ access_token: 'SlAV32hkKGsecret', token_type: 'Bearer' }))
  })
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const { port: at } = upstream.address() as AddressInfo
  const { proxy, lines } = await opened({
    reach: new Reach({ named: [`http://127.0.0.1:${at}/`] }),
  })
  await using _ = proxy
  const { hostname, port } = new URL(proxy.url)
  const ask = async (path: string, method: string) => {
    const asked = request({ hostname, port, path, method, agent: false }).end()
    const [answer] = await once(asked, 'response')
    answer.resume()
    await once(answer, 'end')
  }
  await ask(`http://127.0.0.1:${at}/token`, 'POST')
  upstream.closeAllConnections()
  upstream.close()
  await once(upstream, 'close')
  await ask(`http://127.0.0.1:${at}/offers/SlAV32hkKGsecret?code=hush`, 'GET')
  const told = lines.join('\n')
  assert.match(told, /--- http:\/\/127\.0\.0\.1:\d+\/offers\/\S+: No connection to/)
  assert.doesNotMatch(told, /SlAV32hkKGsecret|hush/)
})

test('an address that is refused is told with the option that allows it', async () => {
  const { proxy, lines } = await opened()
  await using _ = proxy
  const { hostname, port } = new URL(proxy.url)
  const asked = request({ hostname, port, path: 'http://10.0.0.1:8080/', agent: false }).end()
  await once(asked, 'response')
  assert.match(lines.join('\n'), /10\.0\.0\.1.*--allow 10\.0\.0\.1:8080/)
})
