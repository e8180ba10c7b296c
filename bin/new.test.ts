import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeNew } from './commands/new.ts'
import { unwritten } from './new/row.ts'
import { packageRoot } from './package-root.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-new-'))
after(() => rmSync(root, { recursive: true }))
for (const room of ['mock-server/faults', 'wallet/deviations', 'checks'])
  cpSync(join(packageRoot, room), join(root, room), { recursive: true })

const read = (file: string) => readFileSync(join(root, file), 'utf8')

function said(t: import('node:test').TestContext, ...args: Parameters<typeof writeNew>): string {
  const write = t.mock.method(process.stdout, 'write', () => true)
  writeNew(args[0], args[1], args[2], root)
  return write.mock.calls.map(({ arguments: [text] }) => String(text)).join('')
}

test('a fault goes to the end of its clause’s list, and is told with its line', (t) => {
  const out = said(t, 'fault', 'nonce in capitals', { clause: 'OpenID4VCI-7.2' })
  const file = 'mock-server/faults/openid4vci/07.2-nonce-response.ts'
  const lines = read(file).split('\n')
  const line = lines.indexOf("    name: 'nonce in capitals',") + 1
  assert.ok(line > 1 && out.startsWith(`${file}:${line}\n`), out)
  assert.deepEqual(lines.slice(line + 3).filter(Boolean), [']'])
  assert.match(out, /others: VCI-7\.2-02 \([^)]+\), VCI-7\.2-03 \(/)
})

test('the line told is that of the new entry, whatever speaks of it before', (t) => {
  const file = 'mock-server/faults/openid4vci/07.2-nonce-response.ts'
  writeFileSync(join(root, file), `// The nonce in whispers has no fault yet.\n${read(file)}`)
  const out = said(t, 'fault', 'nonce in whispers', { clause: 'OpenID4VCI-7.2' })
  const line = read(file).split('\n').indexOf("    name: 'nonce in whispers',") + 1
  assert.ok(line > 2 && out.startsWith(`${file}:${line}\n`), out)
})

test('a clause without faults gets a file, which the index names', (t) => {
  const out = said(t, 'fault', "issuer's privacy forgotten", { clause: 'VCI-15.2-01' })
  const file = 'openid4vci/15-privacy'
  const isNew = !readFileSync(join(packageRoot, 'mock-server/faults/index.ts'), 'utf8').includes(
    file,
  )
  assert.match(read(`mock-server/faults/${file}.ts`), /name: "issuer's privacy forgotten",/)
  assert.match(read('mock-server/faults/index.ts'), /'openid4vci\/15-privacy': \(\) => import/)
  assert.equal(out.includes('index.ts names the file'), isNew)
})

test('a deviation begins as its neighbours do', (t) => {
  said(t, 'deviation', 'a verifier in capitals', { clause: 'RFC7636-4.6-01' })
  assert.match(
    read('wallet/deviations/oauth/rfc7636-pkce.ts'),
    /name: 'a verifier in capitals',\n {4}requirement: 'RFC7636-4\.6-01',\n {4}at: '\w+',\n {4}\w+: \(form\)/,
  )
})

test('a check stands in its clause’s file, or in a new one that the registry has', (t) => {
  said(t, 'check', 'a device says who made it', { clause: 'FAPI2-5.2.1-01' })
  assert.match(
    read('checks/haip/fapi2-5.2-transport.ts'),
    /export const fapi2Transport: .*\n {2}\/\*\* a device says who made it \*\/\n {2}\{\n {4}requirement: 'FAPI2-5\.2\.1-01'/,
  )
  const registry = read('checks/registry.ts')
  assert.match(registry, /import \{ fapi2Transport \} from '\.\/haip\/fapi2-5\.2-transport\.ts'/)
  assert.match(registry, /passiveChecks: readonly PassiveCheck\[\] = \[\n {2}\.\.\.fapi2Transport,/)
})

test('a requirement stands with its check, and has a fault: an entry in each of two files', (t) => {
  const name = 'The nonce response names its author'
  const out = said(t, 'requirement', name, { clause: 'VCI-7.2', level: 'SHOULD NOT' })
  const places = out.split('\n').filter((line) => /^[\w./-]+:\d+$/.test(line))
  const files = places.map((line) => line.split(':') as [string, string])
  assert.deepEqual(
    files.map(([file]) => file),
    [
      'checks/openid4vci/07.2-nonce-response.ts',
      'mock-server/faults/openid4vci/07.2-nonce-response.ts',
    ],
  )
  for (const [file, line] of files) {
    assert.match(read(file).split('\n')[Number(line) - 1] ?? '', new RegExp(name))
    assert.match(read(file), /'VCI-7\.2-09'/)
  }
  const check = read('checks/openid4vci/07.2-nonce-response.ts')
  const entry = check.slice(check.indexOf("requirement: 'VCI-7.2-09'"))
  assert.match(entry, /row: \{\n {6}level: 'SHOULD NOT',\n/)
  assert.match(entry, /finding: 'The nonce response names its author',\n/)
  assert.match(entry, /when: 'nonce_endpoint present',\n/)
  assert.match(entry, /on: 'nonce',\n/)
  assert.match(entry, /flow\.step\('nonce'\)/)
  assert.ok(entry.includes(`text: '${unwritten}'`))
  assert.doesNotMatch(out, /new fault/)
})

test('what cannot be written says what there is', () => {
  for (const [what, name, clause, says] of [
    ['falt', 'x', 'VCI-7.2', /Did you mean "fault"/],
    ['fault', 'x', 'VCI-77.2', /Did you mean|list requirements/],
    ['fault', 'cacheable nonce', 'VCI-7.2', /unique/],
    ['requirment', 'x', 'VCI-7.2', /Did you mean "requirement"/],
    ['requirement', 'cacheable nonce', 'VCI-7.2', /unique/],
  ] as const)
    assert.throws(
      () => writeNew(what, name, { clause }, root),
      (error: { hint: string }) => says.test(error.hint),
    )
  assert.throws(
    () => writeNew('requirement', 'x', { clause: 'VCI-7.2', level: 'must' }, root),
    /"must" is no level/,
  )
  assert.throws(
    () => writeNew('fault', 'x', { clause: 'VCI-7.2', level: 'MUST' }, root),
    /A fault has no level/,
  )
  assert.throws(
    () => writeNew('falt', 'x', { clause: 'VCI-7.2', level: 'MUST' }, root),
    /"falt" is nothing that can be written/,
  )
})
