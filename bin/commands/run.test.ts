import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { UsageError } from '../../protocol/usage-error.ts'
import { type RunOptions, run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-run-'))
after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content, 'latin1')
  return path
}

test('what cannot be run is refused before anything starts, in a sentence with a hint', async () => {
  const expected = file('typo.expected.yaml', 'VCI-7.2-5: { reason: known, expires: 2027-01-31 }\n')
  const target = file('target.yaml', `expectedFailures: ${expected}\n`)
  const unknownKey = file('unknown-key.yaml', 'ofers: { kind: mock }\n')
  const blank = file('blank.png', 'no image')
  const corrupt = file('corrupt.png', '\u0089PNG\r\n\u001a\ncorrupt')
  const pem = join(folder, 'nowhere.pem')
  const cases: readonly (readonly [Partial<RunOptions>, RegExp, RegExp])[] = [
    [{ target: unknownKey }, /has no key "ofers"/, /Did you mean "offers"\?/],
    [{ target }, /expected failure VCI-7\.2-5 is no requirement/, /Did you mean "VCI-7/],
    [
      { issuer: 'https://a.example', offer: 'x' },
      /--issuer and --offer name one target each/,
      /one of them/,
    ],
    [{ issuer: 'a.example' }, /"?a\.example"? is not an https URL/, /https:\/\//],
    [{ offer: blank }, /./, /./],
    [{ offer: join(folder, 'nowhere.png') }, /nowhere\.png/, /./],
    [{ offer: corrupt }, /^The image/, /PNG/],
    [{ offer: 'data:image/png;base64,AAAA' }, /PNG/, /./],
    [{ dialect: 'draft-13' }, /"draft-13" is not supported/, /1\.0/],
    [{ profile: ['hiap'] }, /no profile "hiap"/, /Did you mean "haip"\?/],
    [{ fault: ['ofer that lives 31 minutes'] }, /no fault "ofer/, /Did you mean/],
    [{ fault: ['x'], issuer: 'https://a.example' }, /built-in mock/, /Leave out --fault/],
    [{ only: ['VCI-7.2-5'] }, /is no requirement, clause or tag/, /Did you mean/],
    [{ only: ['@no-such-tag'] }, /No scenario matches --only @no-such-tag/, /list scenarios/],
    [{ shard: '3/2' }, /--shard 3\/2/, /2\/4/],
    [{ shard: 'half' }, /--shard half/, /2\/4/],
    [{ seed: 'one two' }, /--seed one two/, /--seed 123456/],
    [{ seed: '' }, /--seed/, /--seed 123456/],
    [{ out: join(blank, 'reports') }, /Reports cannot be written to/, /--out/],
    [{ ca: pem }, /nowhere\.pem cannot be read/, /PEM/],
  ]
  for (const [options, message, hint] of cases) {
    const error = await run({ out: join(folder, 'reports'), ...options }).then(
      () => assert.fail(JSON.stringify(options)),
      (reason: unknown) => reason,
    )
    assert.ok(error instanceof UsageError, `${JSON.stringify(options)}: ${error}`)
    assert.match(error.message, message)
    assert.match(error.hint, hint, error.message)
  }
})
