import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The examples in other languages, where their tools are. */
const root = fileURLToPath(new URL('..', import.meta.url))
const examples = join(root, 'examples/other-languages')
const folder = mkdtempSync(join(tmpdir(), 'vcispec-languages-'))
const env = { ...process.env, VCISPEC: `${process.execPath} ${join(root, 'bin/vcispec.ts')}` }

after(() => rmSync(folder, { recursive: true }))

const hasPytest = spawnSync('python3', ['-m', 'pytest', '--version']).status === 0
const noPytest = 'no pytest here: apt-get install python3-pytest'

test('pytest', { skip: hasPytest ? false : noPytest }, async () => {
  const { code, output } = await ended('python3', [
    ...['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '--rootdir', folder],
    join(examples, 'pytest'),
  ])
  assert.equal(code, 0, output)
  assert.match(output, /\b2 passed\b/)
})

const compiler = 'javac'

/** Where Debian's junit5 puts its parts. */
const jars = '/usr/share/java'
const needed = [
  ...[
    'junit-jupiter-api',
    'junit-jupiter-engine',
    'junit-jupiter-params',
    'junit-platform-commons',
  ],
  ...[
    'junit-platform-engine',
    'junit-platform-launcher',
    'junit-platform-console',
    'junit-platform-reporting',
  ],
  ...['opentest4j', 'apiguardian-api', 'picocli'],
].map((name) => join(jars, `${name}.jar`))
const isThere = spawnSync(compiler, ['-version']).status === 0 && needed.every(existsSync)
const noJunit = 'no JUnit 5 here: apt-get install default-jdk junit5'

test('JUnit 5', { skip: isThere ? false : noJunit }, async () => {
  const path = needed.join(':')
  const source = join(examples, 'junit/OfferTest.java')
  const compiled = await ended(compiler, ['-cp', path, '-d', folder, source])
  assert.equal(compiled.code, 0, compiled.output)
  const { code, output } = await ended('java', [
    ...['-cp', `${folder}:${path}`, 'org.junit.platform.console.ConsoleLauncher'],
    ...['--select-class', 'OfferTest', '--disable-banner'],
  ])
  assert.equal(code, 0, output)
  assert.match(output, /2 tests successful/)
})

function ended(command: string, args: readonly string[]) {
  return new Promise<{ readonly code: number | null; readonly output: string }>((done) => {
    const child = execFile(
      command,
      args,
      { env: { ...env, PYTHONDONTWRITEBYTECODE: '1' } },
      (_, out, err) => done({ code: child.exitCode, output: out + err }),
    )
  })
}
