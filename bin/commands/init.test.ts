import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { validateTarget } from '../../schemas/validate.ts'
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
