import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { vcispec } from './testing/vcispec.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-words-'))
after(() => rmSync(folder, { recursive: true }))

const said =
  '\u001b]8;;https://evil.example\u0007\u001b[2J\u202e\n::error::mine\n##vso[task.complete]\n::stop-commands::x'

const offer = JSON.stringify({
  credential_issuer: `https://issuer.example/${said}`,
  credential_configuration_ids: [said, { toString: 1 }],
  grants: { [said]: { toString: 1 } },
})

async function outputOf(args: readonly string[]): Promise<string> {
  const { out, err } = await vcispec(...args)
  return `${out}\n${err}`
}

function assertHarmless(output: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
  assert.doesNotMatch(output, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  assert.doesNotMatch(output, /^\s*::|##\w*\[/m)
}

test('what an offer says reaches the terminal as text', async () => {
  for (const args of [
    ['scan', offer],
    ['scan', '--json', offer],
  ]) {
    const output = await outputOf(args)
    assert.match(output, /evil\.example/)
    assertHarmless(output)
  }
})

test('so does what an issuer answers, in the lines of a run', async () => {
  await using server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ credential_issuer: said, credential_endpoint: said, [said]: said }),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const issuer = `http://127.0.0.1:${address.port}`
  const run = [
    'run',
    '--issuer',
    issuer,
    '--insecure-http',
    '--only',
    'VCI-12.2.2',
    '--only',
    'VCI-12.2.4',
    '--out',
    folder,
  ]
  for (const more of [['--verbose'], ['--json'], ['--check']]) {
    const output = await outputOf([...run, ...more])
    assert.ok(output.length > 50, output)
    assertHarmless(output)
  }
})
