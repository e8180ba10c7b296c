import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { takeByHttp } from './http.ts'
import type { WalletTask } from './wallet-under-test.ts'

const task: WalletTask = {
  name: 'a case',
  offer: 'openid-credential-offer://?credential_offer_uri=https://issuer.example/offer',
  txCode: '1234',
  login: { username: 'erika', password: 'secret' },
  client: { id: 'wallet', redirectUri: 'https://wallet.example/cb', authentication: 'none' },
  ca: null,
  signal: new AbortController().signal,
}

async function backend(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  t.after(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/offers`
}

test('the offer is posted, and the answer looked at until it is there', async (t) => {
  const seen: string[] = []
  const url = await backend(t, async (req, res) => {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    seen.push(`${req.method} ${req.url} ${Buffer.concat(chunks)}`)
    if (req.method === 'POST') res.writeHead(202, { location: '/offers/1' }).end()
    else res.end(JSON.stringify({ did: 'refused', words: 'no such issuer' }))
  })
  const answer = await takeByHttp({ kind: 'http', url }, task)
  assert.deepEqual(answer, { did: 'refused', words: 'no such issuer' })
  assert.match(seen[0] ?? '', /^POST \/offers \{"case":"a case","offer":"openid-.*"tx_code":"1234"/)
  assert.match(seen[1] ?? '', /^GET \/offers\/1 $/)
})

test('a backend is told the CA of the mock itself: a path means nothing to another machine', async (t) => {
  const ca = join(mkdtempSync(join(tmpdir(), 'vcispec-')), 'ca.pem')
  writeFileSync(ca, 'a certificate')
  t.after(() => rmSync(dirname(ca), { recursive: true }))
  let body = ''
  const url = await backend(t, async (req, res) => {
    for await (const chunk of req) body += chunk
    res.end('{"did":"accepted"}')
  })
  await takeByHttp({ kind: 'http', url }, { ...task, ca })
  const told = JSON.parse(body)
  assert.equal(told.ca, 'a certificate')
  assert.equal(told.client_authentication, 'none')
  assert.ok(!body.includes(dirname(ca)))
})

test('what the target file has for the backend is sent to no other origin', async (t) => {
  const asked: string[] = []
  const other = await backend(t, (req, res) => {
    asked.push(`${req.method} ${req.headers['x-api-key']}`)
    res.end('{"did":"accepted"}')
  })
  for (const status of [202, 303, 307]) {
    const url = await backend(t, (_, res) => res.writeHead(status, { location: other }).end())
    const headers = { authorization: 'Bearer t', 'x-api-key': 'key' }
    const { did, trouble } = await takeByHttp({ kind: 'http', url, headers }, task)
    assert.equal(did, 'unknown')
    assert.match(trouble ?? '', status === 202 ? /another origin/ : new RegExp(`with ${status}`))
  }
  assert.deepEqual(asked, [])
})

test('an answer that has no end is not read to it', async (t) => {
  const url = await backend(t, (_, res) => {
    const more = () => {
      while (!res.destroyed && res.write('x'.repeat(65_536)));
      if (!res.destroyed) res.once('drain', more)
    }
    more()
  })
  const { trouble } = await takeByHttp({ kind: 'http', url }, task)
  assert.match(trouble ?? '', /is larger than 10485760 bytes/)
})

test('4xx says that it refused, 5xx nothing', async (t) => {
  const refusing = await backend(t, (_, res) => res.writeHead(422).end('not for me'))
  assert.deepEqual(await takeByHttp({ kind: 'http', url: refusing }, task), {
    did: 'refused',
    words: 'not for me',
  })
  const broken = await backend(t, (_, res) => res.writeHead(500).end())
  assert.match((await takeByHttp({ kind: 'http', url: broken }, task)).trouble ?? '', /with 500/)
})

test('a backend that hangs, or is not there, is one sentence', async (t) => {
  const url = await backend(t, () => {})
  const late = await takeByHttp({ kind: 'http', url, timeoutSeconds: 0.2 }, task)
  assert.match(late.trouble ?? '', /within 0.2 seconds/)
  const gone = await takeByHttp({ kind: 'http', url: 'http://127.0.0.1:9/' }, task)
  assert.match(gone.trouble ?? '', /cannot be reached/)
})
