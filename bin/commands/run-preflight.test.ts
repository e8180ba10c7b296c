import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startFront } from '../../interop/front/front.ts'
import {
  createAuthority,
  soundCertificate,
  tlsCertificate,
  tlsNames,
} from '../../mock-server/crypto/tls.ts'
import { startMock } from '../../mock-server/server.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { loadTarget } from '../../targets/load-target.ts'
import { obstacleToRun } from '../../targets/obstacle.ts'
import { type RunOptions, run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-preflight-'))
after(() => rmSync(folder, { recursive: true }))

function targetFile(name: string, content: object): string {
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}

async function stoppedRun(name: string, options: Partial<RunOptions>) {
  const out = join(folder, name)
  const exitCode = await run({ out, quiet: true, ...options })
  const report = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8'))
  return { exitCode, ...(report as ConformanceReport) }
}

async function obstacle(target: object): Promise<string> {
  const found = await obstacleToRun(await loadTarget(JSON.stringify(target), {}))
  return found ? `${found.message} ${found.hint}` : 'none'
}

// First of all: scenarios run once in a process.
test('--no-preflight runs the scenarios all the same', async () => {
  const issuer = 'https://127.0.0.1:1/x'
  const only = ['OpenID4VCI-7.2']
  const report = await stoppedRun('unchecked', { issuer, only, preflight: false })
  assert.deepEqual([report.exitCode, report.run.stopped], [3, undefined])
  assert.ok(report.run.scenarios > 0)
})

test('an issuer that nobody can reach is told in seconds, and no scenario runs', async () => {
  const began = performance.now()
  const { exitCode, run: facts } = await stoppedRun('closed', { issuer: 'https://127.0.0.1:1/x' })
  assert.ok(performance.now() - began < 10_000)
  assert.equal(exitCode, 3)
  assert.equal(facts.scenarios, 0)
  assert.match(facts.stopped?.message ?? '', /No connection to 127\.0\.0\.1:1 \(ECONNREFUSED\)/)
  assert.match(facts.stopped?.hint ?? '', /is it running/)
})

test('each trouble has its own sentence and hint', async () => {
  await using mock = await startMock()
  const { credentialIssuer } = await mock.createEnvironment()
  const plain = credentialIssuer.replace(/^https/, 'http')
  assert.match(await obstacle({ credentialIssuer }), /TLS with localhost.*--ca/)
  assert.equal(await obstacle({ credentialIssuer, trust: { ca: mock.caPath } }), 'none')
  assert.match(
    await obstacle({ credentialIssuer: 'https://no.such.invalid' }),
    /name of no\.such\.invalid.*spelled/,
  )
  await using front = await startFront()
  const noTls = front.environment.credentialIssuer.replace(/^http:/, 'https:')
  assert.match(await obstacle({ credentialIssuer: noTls }), /TLS with .*plain HTTP/)
  // What answers at all is for the run to judge.
  assert.equal(
    await obstacle({ credentialIssuer: `${plain}/nowhere`, trust: { insecureHttp: true } }),
    'none',
  )
})

test('a certificate for another host is told with its name', async (t) => {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((it) => it?.family === 'IPv4' && !it.internal)?.address
  if (address === undefined) return t.skip('this machine has no address beside loopback')
  const now = new Date()
  const authority = await createAuthority(now)
  const certificate = await tlsCertificate(authority, soundCertificate(tlsNames('localhost')), now)
  const server = createServer(certificate, (_, response) => response.end())
  await new Promise<void>((done) => server.listen(0, address, done))
  const { port } = server.address() as AddressInfo
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, authority.pem)
  const found = await obstacle({ credentialIssuer: `https://${address}:${port}`, trust: { ca } })
  server.close()
  assert.match(found, /ALTNAME.*a name that stands in its certificate/)
})

test('offers that cannot be made stop a run, with the words of whoever cannot make them', async () => {
  const failing = `'${process.execPath}' -e 'console.error("token expired"); process.exit(4)'`
  const target = targetFile('failing', { offers: { kind: 'command', run: failing } })
  const { exitCode, run: facts } = await stoppedRun('offers', { target })
  assert.equal(exitCode, 3)
  assert.match(
    facts.stopped?.message ?? '',
    /^No offer could be made: .*ended with 4: token expired/,
  )
  assert.match(facts.stopped?.hint ?? '', /"offers" of the target file/)
  const elsewhere = `'${process.execPath}' -e 'console.log(JSON.stringify({link: 1}))'`
  assert.match(
    await obstacle({ offers: { kind: 'command', run: elsewhere } }),
    /no text at \/offer; its members are: link.*JSON Pointer/,
  )
  const cannot = `'${process.execPath}' -e 'console.log(JSON.stringify({cannot: "closed"}))'`
  assert.equal(await obstacle({ offers: { kind: 'command', run: cannot } }), 'none')
})

test('the one offer that there is is not fetched before the run', async () => {
  const asked: string[] = []
  await using front = await startFront(({ method, url = '' }) => {
    asked.push(`${method} ${url}`)
    return false
  })
  const { origin } = new URL(front.environment.credentialIssuer)
  const offer = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${origin}/once`)}`
  assert.equal(
    await obstacle({ offers: { kind: 'static', offer }, trust: { insecureHttp: true } }),
    'none',
  )
  assert.deepEqual(asked, ['GET /'])
})
