import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parse } from 'yaml'
import { type RunningMock, startMock } from '../mock-server/server.ts'
import type { ConformanceReport } from '../reporting/conformance-report.ts'
import { validateTarget } from '../schemas/validate.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-plan-'))
const plan = join(folder, 'plan.json')
let mock: RunningMock
let password: string

before(async () => {
  mock = await startMock({ tls: 'off' })
  const { credentialIssuer, clients, login } = await mock.createEnvironment()
  password = login.password
  const known = clients.find(({ authentication }) => authentication === 'private_key_jwt')
  const { id, redirectUri, key } = known as { id: string; redirectUri: string; key?: object }
  const content = {
    alias: 'mock',
    vci: { credential_issuer_url: credentialIssuer, static_tx_code: '1234' },
    client: { client_id: id, redirect_uri: redirectUri, jwks: { keys: [key] } },
    browser: [
      {
        match: `${credentialIssuer}*`,
        tasks: [
          {
            task: 'Login',
            commands: [
              ['text', 'id', 'username', login.username],
              ['text', 'id', 'password', login.password],
              ['click', 'css', 'button[type=submit]'],
            ],
          },
          { task: 'Consent', commands: [['click', 'xpath', "//button[@value='allow']"]] },
        ],
      },
    ],
  }
  writeFileSync(plan, JSON.stringify(content))
})

after(async () => {
  await mock.close()
  rmSync(folder, { recursive: true })
})

test('an issuer is judged by a configuration of the Foundation’s suite, signed in by its commands', async () => {
  const { code, stdout } = await judge(plan)
  assert.equal(code, 0, stdout)
  const [first, second] = stdout.split('\n')
  assert.match(first ?? '', /^Judging mock \(http:\/\/localhost.*\); report: .*index\.html$/)
  assert.match(second ?? '', /^Not carried over: vci\.static_tx_code: /)
  const { run, requirements } = report()
  assert.ok(Number(run.exchanges?.['sign-in']) > 1)
  assert.equal(requirements['VCI-8.3-01']?.verdict, 'satisfied')
})

test('a target file made of it judges the same, and holds neither key nor password', async () => {
  const { code } = await cli(['init', folder, '--from', plan, '--ci', 'none'])
  assert.equal(code, 0)
  const target = join(folder, 'vcispec.yaml')
  const text = readFileSync(target, 'utf8')
  assert.deepEqual(validateTarget(parse(text)), [])
  assert.match(text, /^# - vci\.static_tx_code: /m)
  assert.doesNotMatch(text, /"?\bd"?:/)
  assert.ok(!text.includes(password))
  assert.equal(statSync(join(folder, 'keys/client.jwk')).mode & 0o077, 0)
  const judged = await judge(target, { LOGIN_PASSWORD: password })
  assert.equal(judged.code, 0, judged.stdout)
  assert.equal(report().requirements['VCI-8.3-01']?.verdict, 'satisfied')
})

test('a plan that cannot be used ends with a sentence, and writes nothing', async () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"vci": {}}')
  for (const args of [
    ['run', '--target', broken],
    ['init', join(folder, 'nothing'), '--from', broken],
  ]) {
    const { code, stderr } = await cli(args)
    assert.equal(code, 2)
    assert.match(
      stderr,
      /broken\.json is a configuration .* has no "vci\.credential_issuer_url"\.\n/,
    )
    assert.equal(stderr.trim().split('\n').length, 2)
  }
  assert.throws(() => statSync(join(folder, 'nothing')))
})

test('a run judges one target: two are refused', async () => {
  const { code, stderr } = await cli(['run', '--target', plan, '--target', 'another.yaml'])
  assert.equal(code, 2)
  assert.match(stderr, /--target.*twice/)
})

function judge(target: string, env = {}) {
  const options = ['--insecure-http', '--only', 'VCI-8.3-01', '--out', join(folder, 'out')]
  return cli(['run', '--target', target, ...options], env)
}

function report(): ConformanceReport {
  return JSON.parse(readFileSync(join(folder, 'out/conformance.json'), 'utf8'))
}

function cli(args: readonly string[], env = {}) {
  const script = join(import.meta.dirname, 'vcispec.ts')
  type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }
  return new Promise<Ended>((done) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env: { ...process.env, ...env } },
      (_, stdout, stderr) => done({ code: child.exitCode, stdout, stderr }),
    )
  })
}
