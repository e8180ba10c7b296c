import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chosenTarget } from './chosen-target.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vcispec-suite-'))
after(() => rmSync(folder, { recursive: true }))

const mock = '{"offers":{"kind":"mock"}}'

test('a suite names its target by the world parameter or by the environment', () => {
  assert.equal(chosenTarget({}, {}), undefined)
  assert.equal(chosenTarget({ target: 'acme.yaml' }, {}), 'acme.yaml')
  assert.equal(chosenTarget({}, { VCISPEC_TARGET: 'acme.yaml' }), 'acme.yaml')
})

test('both may name the same file', () => {
  const target = join(process.cwd(), 'acme.yaml')
  assert.equal(chosenTarget({ target }, { VCISPEC_TARGET: './acme.yaml' }), target)
})

test('two targets are refused, and nothing of what they say is told', () => {
  const secret = '{"offers":{"kind":"mock"},"client":{"secret":"hush"}}'
  assert.throws(() => chosenTarget({ target: 'acme.yaml' }, { VCISPEC_TARGET: secret }), {
    code: 'ERR_TWO_TARGETS',
    message:
      'Two targets: the world parameter "target" is acme.yaml, and VCISPEC_TARGET is a target in JSON.',
  })
})

test('a world parameter that is no text is refused', () => {
  for (const target of [7, null, { offers: { kind: 'mock' } }])
    assert.throws(() => chosenTarget({ target }, {}), { code: 'ERR_WORLD_TARGET' })
})

const suites: readonly (readonly [string | undefined, Readonly<Record<string, string>>, RegExp])[] =
  [
    ['acme.yaml', { VCISPEC_TARGET: mock }, /Two targets: .+ is acme\.yaml, and VCISPEC_TARGET is/],
    ['acme.yaml', {}, /acme\.yaml cannot be read\. Give the path/],
    [undefined, { VCISPEC_TARGET: 'acme.yaml' }, /acme\.yaml cannot be read\. Give the path/],
    [undefined, {}, /Which issuer\? /],
  ]

for (const [target, variables, sentence] of suites)
  test(`a suite under Cucumber's own command ends in a sentence: ${target} ${sentence.source}`, () => {
    const { status, stdout, stderr } = cucumber({ target }, variables)
    assert.equal(status, 1)
    const told = stdout + stderr
    assert.equal(told.match(new RegExp(sentence, 'g'))?.length, 1, told)
    assert.doesNotMatch(told, /^\s+at /m, 'no stack')
    assert.match(told, /0 scenarios/, 'nothing ran')
  })

test('a suite whose target is a world parameter is not asked which issuer', () => {
  const { status, stdout, stderr } = cucumber({ target: mock }, {})
  assert.equal(status, 0, stdout + stderr)
  assert.match(stdout, /1 scenario: 1 passed/)
})

function cucumber(parameters: object, variables: Readonly<Record<string, string>>) {
  const feature = [
    '@OpenID4VCI-7.2',
    'Feature: our own',
    '  Example: a nonce',
    '    Given an issuer with a nonce endpoint',
    '    When the wallet asks for a nonce',
    '    Then it receives a nonce',
  ]
  writeFileSync(join(folder, 'own.feature'), feature.join('\n'))
  const config = [
    `import vcispec from ${JSON.stringify(join(root, 'cucumber.js'))}`,
    "export default { ...vcispec, paths: ['own.feature'], format: vcispec.format.slice(0, 1) }",
  ]
  writeFileSync(join(folder, 'cucumber.mjs'), config.join('\n'))
  const { VCISPEC_TARGET: _, ...rest } = env
  const command = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')
  const args = [command, '--world-parameters', JSON.stringify(parameters)]
  return spawnSync(execPath, args, {
    cwd: folder,
    env: { ...rest, ...variables },
    encoding: 'utf8',
  })
}
