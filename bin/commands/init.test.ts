import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { validateTarget } from '../../schemas/validate.ts'
import { loadTarget } from '../../targets/load-target.ts'
import { init } from './init.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-init-'))
after(() => rmSync(root, { recursive: true }))

test('a new repository gets a valid target file and a workflow that uses the action beside it', () => {
  init(root, {})
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  assert.deepEqual(validateTarget(parse(read('vcispec.yaml'))), [])
  const workflow = parse(read('.github/workflows/vcispec.yml'))
  assert.equal(workflow.jobs.conformance.steps[1].uses, './.github/actions/vcispec')
  const action = parse(read('.github/actions/vcispec/action.yml'))
  assert.equal(action.inputs.package.default, `vcispec@${manifest.version}`)
  assert.ok('target' in action.inputs)
})

test('what is there already is kept, and overwritten when forced', () => {
  const path = join(root, 'vcispec.yaml')
  writeFileSync(path, 'mine')
  init(root, { ci: 'none' })
  assert.equal(readFileSync(path, 'utf8'), 'mine')
  init(root, { ci: 'none', force: true })
  assert.match(readFileSync(path, 'utf8'), /^# yaml-language-server: \$schema=.*\n# How vcispec/)
})

test('a repository on GitLab gets GitLab’s template', () => {
  writeFileSync(join(root, '.gitlab-ci.yml'), '')
  init(root, {})
  const { vcispec } = parse(readFileSync(join(root, '.gitlab/vcispec.yml'), 'utf8'))
  assert.equal(vcispec.artifacts.reports.junit, 'vcispec-report/junit.xml')
  assert.equal(vcispec.variables.VCISPEC_PACKAGE, `vcispec@${manifest.version}`)
})

test('a suite has everything that its scenarios need, and a target file that says whom they judge', () => {
  const folder = join(root, 'suite')
  init(folder, { suite: true })
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  assert.deepEqual(validateTarget(parse(read('vcispec.yaml'))), [])
  const { devDependencies } = JSON.parse(read('package.json'))
  assert.equal(devDependencies.vcispec, `^${manifest.version}`)
  const settings = JSON.parse(read('.vscode/settings.json'))
  assert.ok(settings['cucumber.glue'].includes('steps/**/*.js'))
  assert.match(read('features/first.feature'), /^@OpenID4VCI-/)
})

test('another CI is wrong usage', () => {
  assert.throws(() => init(root, { ci: 'jenkins' }), { code: 'ERR_CI' })
  assert.throws(() => init(root, { ci: 'target' }), { code: 'ERR_CI' })
})

test('the action of this repository is the one that init writes', () => {
  const action = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')
  const template = readFileSync(new URL('../../templates/action.yml', import.meta.url), 'utf8')
  assert.equal(action, template.replaceAll('@VERSION', `@${manifest.version}`))
})

const secrets = ['topsecret', 'topsecret-2', 'hunter2xyz', 'p&w-1', '1234']

/** A folder that `init --from` made of a plan with secrets, and what it said. */
function madeOfPlan(t: TestContext, folder: string): { at: string; said: string } {
  const at = join(root, folder)
  const plan = join(root, `${folder}.json`)
  const commands = [
    ['text', 'id', 'username', 'alice'],
    ['text', 'id', 'pw', 'hunter2xyz'],
    ['TEXT', 'css', 'form input:nth-child(3)', 'p&w-1', 'optional'],
    ['text', 'id', 'pin', 1234],
    ['click', 'id', 'go'],
  ]
  const again = [['text', 'name', 'confirm', 'hunter2xyz']]
  const content = {
    planName: 'oid4vci-1_0-issuer-test-plan',
    variant: { client_auth_type: 'client_secret_basic' },
    config: {
      alias: 'acme',
      vci: { credential_issuer_url: 'https://issuer.example/t' },
      client: { client_id: 'w', client_secret: 'topsecret' },
      client2: { client_id: 'w2', client_secret: 'topsecret-2' },
      browser: [
        {
          match: '*',
          tasks: [
            { task: 'a', commands },
            { task: 'b', commands: again },
          ],
        },
      ],
    },
  }
  writeFileSync(plan, JSON.stringify(content))
  const said: string[] = []
  const write = t.mock.method(process.stdout, 'write', (text: string) => said.push(text) > 0)
  init(at, { from: plan, ci: 'github' })
  write.mock.restore()
  return { at, said: said.join('') }
}

test('a target file that is made of a plan holds no secret, and the variables that do are named', async (t) => {
  const { at, said } = madeOfPlan(t, 'secrets')
  const text = readFileSync(join(at, 'vcispec.yaml'), 'utf8')
  for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} in ${text}`)
  assert.match(text, /alice/)
  const named = [...text.matchAll(/\$\{env:(\w+)\}/g)].map(([, name]) => name ?? '')
  assert.deepEqual(named, [
    'CLIENT_SECRET',
    'SECOND_CLIENT_SECRET',
    'LOGIN_PASSWORD',
    'LOGIN_PASSWORD_2',
    'LOGIN_PIN',
    'LOGIN_PASSWORD',
  ])
  const workflow = parse(readFileSync(join(at, '.github/workflows/vcispec.yml'), 'utf8'))
  const { env } = workflow.jobs.conformance.steps[1]
  assert.deepEqual(Object.keys(env), [...new Set(named)])
  for (const name of named) {
    assert.match(said, new RegExp(`\\b${name}\\b`))
    assert.equal(env[name], `\${{ secrets.${name} }}`)
  }
  assert.doesNotMatch(said, /\.jwk/, 'there are none')
  const set = Object.fromEntries([...new Set(named)].map((name, at) => [name, secrets[at]]))
  const loaded = await loadTarget(join(at, 'vcispec.yaml'), set)
  assert.deepEqual(
    loaded.secrets.map(({ value }) => value).toSorted(),
    [...secrets, 'hunter2xyz'].toSorted(),
  )
})

test('a file of a private key is nobody else’s to read, even where one was there', () => {
  const at = join(root, 'keys')
  const plan = join(root, 'keys.json')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwks = { keys: [privateKey.export({ format: 'jwk' })] }
  const vci = { credential_issuer_url: 'https://issuer.example/t' }
  writeFileSync(plan, JSON.stringify({ alias: 'a', vci, client: { client_id: 'w', jwks } }))
  mkdirSync(join(at, 'keys'), { recursive: true })
  const file = join(at, 'keys/client.jwk')
  writeFileSync(file, 'an older one')
  chmodSync(file, 0o644)
  init(at, { from: plan, ci: 'none', force: true })
  assert.match(readFileSync(file, 'utf8'), /"d"/)
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600)
})
