import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test as nodeTest } from 'node:test'
import { Agent, request } from 'undici'
import { MovableClock } from '../../protocol/clock.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import type { ReadyLine } from '../http/ready-line.ts'
import { authorityIn } from '../keeping.ts'
import { byName } from '../kept-names.ts'
import { createMock } from '../mock.ts'
import { provision } from '../queue/provisioning.ts'
import { revoke } from '../queue/revocation.ts'
import { revokedStatusIndexes } from '../queue/statuses.ts'
import { startMock } from '../server.ts'
import { type LastingKind, lastingKinds } from '../testing/stores.ts'
import { openStore } from './open-store.ts'
import { Room } from './room.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-store-'))
after(() => rmSync(folder, { recursive: true }))
for (const kind of lastingKinds()) lasting(kind)

const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

function lasting({ name, skip, where }: LastingKind) {
  const test = (what: string, run: () => Promise<void>) =>
    nodeTest(`${name}: ${what}`, { skip }, run)

  test('over a restart the CA, keys, environments, clocks, faults, open offers, tokens and statuses stay', async () => {
    const store = await where('kept')
    await using before = await startMock({ store, host: '127.0.0.1' })
    const port = Number(new URL(before.apiUrl).port)
    const fingerprint = new X509Certificate(before.caPem).fingerprint256
    const made = await before.createEnvironment({
      faults: ['cacheable nonce'],
      clock: 'frozen',
      options: { formats: [] },
    })
    const was = wallet(before.caPem, made.credentialIssuer)
    const control = (path: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
      json(
        request(`${before.controlUrl}/environments/${made.environment}${path}`, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
    await control('/clock', { advance: 'PT1H' })
    const limited = ['cacheable nonce', { name: 'token without token_type', times: 2, after: 1 }]
    await control('/faults', { faults: limited }, 'PUT')
    const { offer: open } = await control('/offers', {
      grants: [preAuthorized],
      byReference: false,
    })
    const { offer: used } = await control('/offers', {
      grants: [preAuthorized],
      byReference: false,
    })
    const token = await was.redeem(used)
    assert.equal(token.status, 200)
    const metadata = await was.get('/jwks')
    await before.close()

    await using again = await startMock({ store, host: '127.0.0.1', port })
    assert.equal(new X509Certificate(again.caPem).fingerprint256, fingerprint)
    const restored = await again.restored()
    assert.equal(restored?.environment, made.environment)
    assert.deepEqual(restored?.worker, made.worker)
    assert.deepEqual(restored?.login, made.login)
    const is = wallet(again.caPem, made.credentialIssuer)
    assert.deepEqual((await is.get('/jwks')).body, metadata.body)
    const nonce = await is.post('/openid4vci/fresh-nonce', {})
    assert.notEqual(nonce.headers['cache-control'], 'no-store', 'its fault')
    const left = await json(request(`${again.controlUrl}/environments/${made.environment}/faults`))
    assert.deepEqual(left.faults, [
      'cacheable nonce',
      { name: 'token without token_type', times: 2 },
    ])
    assert.equal((await is.redeem(used)).status, 400, 'used before the restart')
    assert.equal((await is.redeem(open)).status, 200, 'open before the restart')
    const { now } = await json(
      request(`${again.controlUrl}/environments/${made.environment}/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advance: 'PT0S' }),
      }),
    )
    const movedMs = new Date(now).getTime() - Date.now()
    assert.ok(movedMs > 3_500_000 && movedMs <= 3_600_000, `moved by ${movedMs} ms`)
  })

  test('what was answered is still true after kill -9', async () => {
    const store = await where('killed')
    const first = await spawned(store, 0)
    const control = await json(
      request(`${first.ready.controlUrl}/environments/${first.ready.environment}/offers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ grants: [preAuthorized], byReference: false }),
      }),
    )
    const before = wallet('', first.ready.credentialIssuer)
    assert.equal((await before.redeem(control.offer)).status, 200)
    const nonce = await before.post('/openid4vci/fresh-nonce', {})
    await first.end('SIGKILL')

    const second = await spawned(store, Number(new URL(first.ready.credentialIssuer).port))
    try {
      assert.equal(second.ready.credentialIssuer, first.ready.credentialIssuer)
      assert.equal((await before.redeem(control.offer)).status, 400)
    } finally {
      await second.end('SIGTERM')
    }
    const kept = await openStore(store)
    const clock = new MovableClock()
    const nonces = kept.store(first.ready.environment, clock, new Room(1000)).collection('nonces')
    assert.ok(await nonces.get(nonce.body.c_nonce))
    await kept.close()
  })

  test('revoked stays revoked', async () => {
    const store = await where('revoked')
    async function opened() {
      const kept = await openStore(store)
      const mock = createMock({
        urls: { api: 'https://mock.example/v1', auth: 'https://mock.example' },
        authority: await authorityIn(kept.kept, new Date()),
        clock: new MovableClock(),
        faults: [],
        kept: { in: kept, byName },
      })
      await mock.restore()
      return { mock, [Symbol.asyncDispose]: async () => kept.close() }
    }
    async function withRevoked() {
      await using first = await opened()
      const environment = await first.mock.create({ options: { formats: [] } })
      const [credential, other] = await environment.store.collection('userCredentials').list()
      assert.ok(credential && other)
      const { statusIndex } = await provision(environment, credential)
      await provision(environment, other)
      await revoke(environment, credential.id)
      return { id: environment.id, statusIndex }
    }
    const { id, statusIndex } = await withRevoked()
    {
      await using again = await opened()
      const restored = await again.mock.find(id)
      assert.ok(restored)
      assert.deepEqual(await revokedStatusIndexes(restored), [statusIndex])
      await again.mock.remove(id)
    }
    await using last = await opened()
    assert.equal(await last.mock.find(id), undefined)
    assert.deepEqual(await last.mock.list(), [])
  })
}

nodeTest('a file that another mock has open, or that is no store, is wrong usage', async () => {
  const store = join(folder, 'busy.db')
  await using _first = await startMock({ store, tls: 'off' })
  await assert.rejects(startMock({ store, tls: 'off' }), (error) => {
    assert.ok(error instanceof UsageError)
    assert.match(error.message, /another mock has it open/)
    return true
  })
  const text = join(folder, 'text.db')
  writeFileSync(
    text,
    'this is no database, it is a sentence that is long enough to have been one '.repeat(20),
  )
  await assert.rejects(startMock({ store: text, tls: 'off' }), UsageError)
  await assert.rejects(startMock({ store: join(folder, 'none', 'x.db'), tls: 'off' }), UsageError)
})

function wallet(ca: string, issuer: string) {
  const dispatcher = new Agent(ca ? { connect: { ca } } : {})
  const call = async (path: string, form?: Readonly<Record<string, string>>) => {
    const answer = await request(`${issuer}${path}`, {
      dispatcher,
      ...(form && {
        method: 'POST' as const,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    })
    const text = await answer.body.text()
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(text) }
  }
  return {
    get: (path: string) => call(path),
    post: call,
    redeem(link: string) {
      const offer = JSON.parse(new URL(link).searchParams.get('credential_offer') ?? '{}')
      const code = String(offer.grants[preAuthorized]['pre-authorized_code'])
      return call('/as/token', { grant_type: preAuthorized, 'pre-authorized_code': code })
    },
  }
}

async function spawned(store: string, port: number) {
  const command = [join(import.meta.dirname, '../../bin/vcispec.ts'), 'mock', '--json']
  const options = ['--store', store, '--port', `${port}`, '--control-port', '0', '--tls', 'off']
  const child = spawn(process.execPath, [...command, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const [line] = await once(createInterface(child.stdout), 'line')
  return {
    ready: JSON.parse(line) as ReadyLine,
    async end(signal: NodeJS.Signals) {
      child.kill(signal)
      await exit
    },
  }
}

async function json(answer: ReturnType<typeof request>) {
  const { body } = await answer
  return JSON.parse((await body.text()) || '{}')
}
