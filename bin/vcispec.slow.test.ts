import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { toFile } from 'qrcode'
import { request } from 'undici'
import { offerLinkByReference, offerLinkByValue } from '../protocol/offer-link.ts'
import { vcispec } from './testing/vcispec.ts'

const entry = fileURLToPath(new URL('vcispec.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vcispec-cli-'))
after(() => rmSync(folder, { recursive: true }))

function start(args: readonly string[]) {
  return spawn(process.execPath, [entry, ...args], {
    cwd: folder,
    env: process.env,
  })
}

/** As a shell starts it. */
async function program(args: readonly string[], input = '') {
  const child = start(args)
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: code as number | null, out, err }
}

const headers = { 'content-type': 'application/json' }
const offer = {
  credential_issuer: 'https://issuer.example',
  credential_configuration_ids: ['Pid'],
  grants: { authorization_code: { issuer_state: 'abc' } },
}

// In this process it is as narrow.
process.env.COLUMNS = '60'

describe('vcispec', { concurrency: 2 }, () => {
  test('--help says what each command does, in sixty columns', async () => {
    for (const command of [
      [],
      ['run'],
      ['mock'],
      ['journal'],
      ['scan'],
      ['load'],
      ['list'],
      ['merge'],
      ['diff'],
      ['init'],
    ]) {
      const { code, out } = await vcispec(...command, '--help')
      assert.equal(code, 0)
      assert.match(out, /Usage: vcispec/)
      for (const line of out.split('\n')) assert.ok(line.length <= 60, line)
    }
  })

  test('--version is that of the package', async () => {
    assert.match((await program(['--version'])).out, /^\d+\.\d+\.\d+\n$/)
  })

  test('a misspelt command or option is wrong usage, with a suggestion', async () => {
    const cases = [
      [['rnu'], /Did you mean run\?/],
      [['run', '--isuer', 'x'], /Did you mean --issuer\?/],
      [['run', '--parallel', 'many'], /whole number/],
      [['run', '--bad'], /--help/],
      [['list', 'faultz'], /Did you mean "faults"\?/],
      [['list'], /missing required argument/],
      [[], /Usage: vcispec/],
    ] as const
    for (const [args, said] of cases) {
      const { code, err } = await vcispec(...args)
      assert.equal(code, 2, err)
      assert.match(err, said)
    }
  })

  test('bad input of a run is wrong usage: a sentence and a hint, no stack', async () => {
    const { code, err } = await program(['run', '--target', 'nowhere.yaml'])
    assert.equal(code, 2)
    assert.match(err, /^vcispec: .*nowhere\.yaml cannot be read\.\n.+\n$/)
    const contradiction = await vcispec('run', '--quiet', '--json')
    assert.equal(contradiction.code, 2)
    assert.match(contradiction.err, /cannot be used with/)
  })

  test('--debug shows where an error comes from', async () => {
    const { code, err } = await vcispec('run', '--target', 'nowhere.yaml', '--debug')
    assert.equal(code, 2)
    assert.match(err, /\n {4}at .*read-target-file\.ts/)
  })

  test('a run judges the built-in mock, writes every report and answers in one line', async () => {
    const out = join(folder, 'reports')
    const ended = await program(['run', '--json', '--only', 'VCI-7.2-05', '--out', out])
    assert.equal(ended.code, 0, ended.out + ended.err)
    const line = JSON.parse(ended.out)
    assert.equal(ended.out.trim().split('\n').length, 1)
    assert.equal(line.exitCode, 0)
    assert.equal(line.report, join(out, 'conformance.json'))
    assert.deepEqual(line.violated, [])
    assert.deepEqual(readdirSync(out).sort(), [
      'badge.svg',
      'conformance.json',
      'conformance.sarif',
      'cucumber.html',
      'exchanges.har',
      'index.html',
      'junit.xml',
      'run.json.gz',
      'summary.md',
    ])
    const report = JSON.parse(readFileSync(line.report, 'utf8'))
    assert.equal(report.requirements['VCI-7.2-05'].verdict, 'satisfied')
    assert.equal(report.run.selection, 'VCI-7.2-05')
    assert.match(report.target.credentialIssuer, /^https:\/\/localhost:\d+\//)
  })

  test('an issuer that cannot be reached is inconclusive, and there is a report all the same', async () => {
    const out = join(folder, 'unreachable')
    const issuer = 'https://127.0.0.1:1/tenant'
    const args = ['run', '--quiet', '--issuer', issuer, '--only', 'VCI-12.2.2', '--out', out]
    const ended = await vcispec(...args)
    assert.equal(ended.code, 3, ended.out + ended.err)
    assert.match(ended.out, /Could not be judged/)
    assert.match(ended.out, /unreachable\/index\.html/)
    assert.ok(readdirSync(out).includes('conformance.json'))
  })

  test('one offer is enough to judge a credential, and never put down as used up', async () => {
    // `plain` asks for no key attestations, which is a warning of its own.
    const mock = start(['mock', '--json', '--preset', 'full', '--port', '0', '--control-port', '0'])
    const ready = JSON.parse(String((await once(mock.stdout, 'data'))[0]))
    const link = `${ready.controlUrl}/environments/${ready.environment}/offers`
    const made = await request(link, { method: 'POST', body: '{"byReference":false}', headers })
    const { offer } = (await made.body.json()) as { readonly offer: string }
    const out = join(folder, 'one-offer')
    const args = ['run', '--json', '--offer', offer, '--ca', ready.ca, '--only', 'VCI-8', '--out']
    const ended = await program([...args, out])
    mock.kill('SIGTERM')
    await once(mock, 'close')
    const report = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8'))
    assert.deepEqual(JSON.parse(ended.out).violated, [])
    assert.equal(report.target.credentialIssuer, ready.credentialIssuer)
    assert.equal(report.requirements['VCI-8.3-01']?.verdict, 'satisfied', ended.out)
    assert.doesNotMatch(JSON.stringify(report.findings), /invalid_grant/)
  })

  test('a broken offer is the issuer’s fault, an unreadable one the user’s', async () => {
    const good = await vcispec('scan', offerLinkByValue(offer))
    assert.equal(good.code, 0, good.out + good.err)
    assert.match(good.out, /https:\/\/issuer\.example/)
    const { credential_issuer, ...anonymous } = offer
    const broken = await vcispec('scan', offerLinkByValue(anonymous))
    assert.equal(broken.code, 1, broken.out + broken.err)
    assert.match(broken.out, /violated VCI-4\.1\.1-/)
    assert.equal((await vcispec('scan', 'nowhere.png')).code, 2)
  })

  test('scan says of a QR code who read it and how well it scans', async () => {
    const file = join(folder, 'offer.png')
    await toFile(file, offerLinkByValue(offer), { scale: 2, margin: 1 })
    const { code, out, err } = await vcispec('scan', file)
    assert.equal(code, 0, out + err)
    assert.match(out, /simple decoder: yes, jsQR reads it/)
    assert.match(out, /old phone: no, modules of 2 px/)
    const { quality } = JSON.parse((await vcispec('scan', file, '--json')).out)
    assert.deepEqual([quality.decoder, quality.modulePixels], ['jsqr', 2])
  })

  test('an offer that answers HTML violates, one that cannot be fetched is inconclusive', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const link = offerLinkByReference(`http://127.0.0.1:${port}/offer`)
    const html = await vcispec('scan', '--insecure-http', link)
    server.closeAllConnections()
    server.close()
    assert.equal(html.code, 1, html.out + html.err)
    const gone = await vcispec('scan', '--insecure-http', link)
    assert.equal(gone.code, 3, gone.out + gone.err)
  })

  test('scan reads stdin, and answers programs in JSON', async () => {
    const { code, out } = await program(['scan', '-', '--json'], `${offerLinkByValue(offer)}\n`)
    const line = JSON.parse(out)
    assert.equal(code, 0)
    assert.equal(line.exitCode, 0)
    assert.deepEqual(line.offer, offer)
  })

  test('lists are arrays with the members that programs rely on', async () => {
    const members = {
      requirements: ['id', 'scenarios', 'faults', 'excluded'],
      scenarios: ['name', 'at', 'clause', 'requirements'],
      faults: ['name', 'breaks', 'entails', 'profile', 'clause', 'file', 'line'],
      deviations: ['name', 'requirement', 'clause', 'file', 'line'],
    }
    for (const [what, expected] of Object.entries(members)) {
      const { code, out } = await vcispec('list', what, '--json')
      assert.equal(code, 0)
      const rows: readonly object[] = JSON.parse(out)
      assert.ok(rows.length > 0, what)
      for (const row of rows)
        for (const member of expected) assert.ok(member in row, `${what}.${member}`)
    }
  })

  test('mock --json prints one ready line, and a signal ends it', async () => {
    const child = start(['mock', '--json', '--port', '0', '--control-port', '0'])
    const [line] = await once(child.stdout, 'data')
    const ready = JSON.parse(String(line))
    assert.deepEqual(Object.keys(ready), [
      'apiUrl',
      'authUrl',
      'controlUrl',
      'credentialIssuer',
      'environment',
      'user',
      'worker',
      'credentialTypes',
      'client',
      'clients',
      'login',
      'secondUser',
      'secondLogin',
      'powerlessWorker',
      'ca',
    ])
    assert.equal(ready.credentialIssuer, `${ready.authUrl}/${ready.environment}`)
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    assert.equal(code, 0)
  })

  test('the mock says to people that it is not for production, and where its CA is', async () => {
    const child = start(['mock', '--port', '0', '--control-port', 'off', '--tls', 'auto'])
    const [banner] = await once(child.stdout, 'data')
    assert.match(String(banner), /NOT FOR PRODUCTION/)
    assert.match(String(banner), /NODE_EXTRA_CA_CERTS=/)
    child.kill('SIGINT')
    assert.deepEqual(await once(child, 'close'), [0, null])
  })
})
