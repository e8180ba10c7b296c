import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Agent, ProxyAgent } from 'undici'
import { walk } from '../../interop/openid4vci-client/client.ts'
import { startMock } from '../../mock-server/in-process.ts'
import { Reach } from '../../wallet/http/reach.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { judgeCapture, judgeExchanges } from '../capture/judge-capture.ts'
import { readHar } from '../capture/read-har.ts'
import { Budget } from './budget.ts'
import { keepCapture } from './keep.ts'
import { LiveView } from './live.ts'
import { type ProxyOptions, startProxy } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-proxy-'))
after(() => rmSync(folder, { recursive: true }))

async function opened(options: Partial<ProxyOptions> = {}) {
  const lines: string[] = []
  const budget = options.budget ?? new Budget()
  const live = new LiveView((line) => lines.push(line), {}, budget)
  const proxy = await startProxy({
    ...{ host: '127.0.0.1', port: 0, reach: new Reach({ named: [], hosts: ['localhost'] }) },
    budget,
    news: {
      exchange: (exchange: CapturedExchange) => live.add(exchange),
      trouble: (url, sentence) => live.trouble(url, sentence),
    },
    ...options,
  })
  return { proxy, live, lines }
}

/** What a client of plain HTTP gets through the proxy. */
async function asked(proxyUrl: string, url: string): Promise<readonly [number, string]> {
  const { hostname, port } = new URL(proxyUrl)
  const outgoing = request({ hostname, port, path: url, agent: false }).end()
  const [answer] = await once(outgoing, 'response')
  const chunks: Uint8Array[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return [answer.statusCode, Buffer.concat(chunks).toString()]
}

test('the @openid4vc client and the mock, through the proxy: both ends are judged, nothing secret is kept', async () => {
  await using mock = await startMock()
  await using issuer = await mock.environment({ preset: 'plain', faults: ['cacheable nonce'] })
  const { proxy, live, lines } = await opened({ ca: mock.caPem })
  await using _ = proxy
  const dispatcher = new ProxyAgent({
    uri: proxy.url,
    requestTls: { ca: readFileSync(proxy.ca, 'utf8') },
  })
  const { credentials } = await walk(
    issuer,
    { preset: 'plain', grant: 'pre-authorized_code', format: 'dc+sd-jwt' },
    dispatcher as unknown as Agent,
  )
  await dispatcher.close()
  await live.settled()
  assert.equal(credentials.length, 1)
  const verdict = await judgeExchanges(live.exchanges, {})
  const findings = verdict.runs.flatMap((run) => run.findings)
  const of = (side: string, word: string) =>
    findings.filter((it) => it.side === side && it.verdict === word).map((it) => it.requirement)
  assert.deepEqual(
    findings
      .filter((it) => it.side === 'issuer' && it.verdict === 'violated' && it.level === 'MUST')
      .map((it) => it.requirement),
    ['VCI-7.2-05'],
  )
  assert.ok(of('wallet', 'satisfied').length > 5)
  assert.ok(of('issuer', 'satisfied').some((id) => id.startsWith('SDJWTVC-')))
  assert.equal(verdict.runs[0]?.reread.evidence.credentials.length, 1)
  const told = lines.join('\n')
  assert.match(told, /200 token/)
  assert.match(told, /violated by the issuer VCI-7\.2-05/)

  keepCapture(live.exchanges, folder)
  const har = readFileSync(join(folder, 'capture.har'))
  const token = live.exchanges
    .map(({ response }) => response.json)
    .flatMap((json) => (json.ok ? [Object(json.value).access_token] : []))
    .find((it) => typeof it === 'string')
  assert.ok(token)
  const commands = readFileSync(join(folder, 'capture.sh'), 'utf8')
  for (const text of [har.toString(), commands, told]) assert.ok(!text.includes(token))
  assert.match(commands, /^curl /m)
  const again = await judgeCapture(readHar(har))
  const broken = again.runs.flatMap((run) =>
    run.findings.filter((it) => it.side === 'issuer' && it.verdict === 'violated'),
  )
  assert.ok(broken.some((it) => it.requirement === 'VCI-7.2-05'))
})

test('before an issuer bytes go through as they are, with a certificate of the CA that is named', async () => {
  const body = Buffer.from([0xff, 0, 1, 2, 0x80])
  const upstream = createServer((asked, answer) => {
    answer.writeHead(201, { 'x-path': asked.url ?? '', 'x-host': asked.headers.host ?? '' })
    asked.pipe(answer)
  })
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  const origin = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`
  const to = new URL(origin)
  const { proxy, live } = await opened({ to, reach: new Reach({ named: [to.href] }) })
  await using _ = proxy
  const { Agent, fetch } = await import('undici')
  const dispatcher = new Agent({ connect: { ca: readFileSync(proxy.ca, 'utf8') } })
  const answer = await fetch(`${proxy.url}/a%2fb?c=1`, { method: 'POST', body, dispatcher })
  assert.equal(answer.status, 201)
  assert.equal(answer.headers.get('x-path'), '/a%2fb?c=1')
  assert.equal(answer.headers.get('x-host'), new URL(proxy.url).host)
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), body)
  assert.equal(live.exchanges[0]?.request.url, `${proxy.url}/a%2fb?c=1`)
  await dispatcher.close()
  upstream.close()
})

test('an address of this machine or of a private network is refused, unless it was allowed', async () => {
  const { proxy, lines } = await opened({ reach: new Reach({ named: [] }) })
  await using _ = proxy
  for (const host of ['127.0.0.1:9', '10.0.0.1', '169.254.169.254', 'localhost:9', '[::1]:9']) {
    const [status, text] = await asked(proxy.url, `http://${host}/latest/meta-data`)
    assert.equal(status, 502, host)
    assert.match(text, /trust\.hosts|No connection|no such|machine|private/i, host)
  }
  assert.equal(lines.length, 5)
})

test('what cannot be reached, or is no request for a proxy, is one sentence', async () => {
  const { proxy, lines } = await opened()
  await using _ = proxy
  const [status, text] = await asked(proxy.url, 'http://localhost:1/')
  assert.equal(status, 502)
  assert.match(text, /^vcispec proxy: .*localhost:1/)
  assert.match(lines[0] ?? '', /---/)
  assert.equal((await asked(proxy.url, '/favicon.ico'))[0], 400)
  const { hostname, port } = new URL(proxy.url)
  const socket = connect(Number(port), hostname)
  socket.write('CONNECT nowhere\x07:bad HTTP/1.1\r\n\r\n')
  const [said] = await once(socket, 'data')
  assert.match(String(said), / 400 /)
  socket.destroy()
})

test('a port that is taken is one sentence', async () => {
  const { proxy } = await opened()
  await using _ = proxy
  const port = Number(new URL(proxy.url).port)
  await assert.rejects(opened({ port }), { code: 'ERR_PROXY_LISTEN' })
})

test('Ctrl-C ends the command with the verdict', async () => {
  const program = join(import.meta.dirname, '../vcispec.ts')
  const child = spawn(process.execPath, [program, 'proxy', '--port', '0', '--json'])
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  while (!out.includes('\n')) await once(child.stdout, 'data')
  assert.match(JSON.parse(out).proxy, /^http:\/\/localhost:\d+$/)
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  assert.equal(code, 3)
  assert.equal(JSON.parse(out.slice(out.indexOf('\n'))).placed, 0)
})
