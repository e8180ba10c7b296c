import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Batch, batchesOf } from './batches.ts'
import { sourceFiles } from './source-files.ts'
import type { Told } from './told-reporter.ts'
import { countsOf, skipsOf, toldIn, tooManySkips, withoutTest } from './totals.ts'

/**
 * `npm run test:unit`: all unit tests, or those whose path begins with one of the arguments; `npm run test:slow`: those
 * of `*.slow.test.ts`, each of ten seconds of processor time or more. Files that do not disturb each other share a process (batches.ts). A line a batch tells how far it is; of a batch that fails all is printed. A file
 * without a test fails, and so does a test that is skipped where none was.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const reporter = fileURLToPath(new URL('told-reporter.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vcispec-units-'))
process.on('exit', () => rmSync(folder, { recursive: true }))
/** One more than the cores of a small machine: many tests wait. */
const atOnce = 3
/** The longest takes two minutes on a slow machine. */
const limitMs = 15 * 60_000
const begun = performance.now()

const { values, positionals: asked } = parseArgs({
  options: { slow: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const files = sourceFiles('**/*.test.ts', root).filter(
  (file) =>
    file.endsWith('.slow.test.ts') === values.slow &&
    (asked.length === 0 || asked.some((path) => file.startsWith(path))),
)
const batches = batchesOf(files, (file) => readFileSync(join(root, file), 'utf8'))

const left = [...batches]
const ended: { readonly passed: boolean; readonly told: readonly Told[] }[] = []
await Promise.all(Array.from({ length: atOnce }, work))

const told = ended.flatMap((batch) => batch.told)
const slowest = told.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
const skips = skipsOf(told)
const tooMany = tooManySkips(skips)
say(
  '',
  'the slowest:',
  ...slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`),
  '',
  ...Object.entries(countsOf(told)).map(([kind, count]) => `${kind} ${count}`),
  ...[...skips].map(([why, count]) => `${count} skipped: ${why}`),
  ...tooMany.map((why) => `✖ more are skipped than may be (packaging/totals.ts): ${why}`),
  `${secondsSince(begun)} s`,
)
const isRight = ended.every(({ passed }) => passed) && tooMany.length === 0
process.exitCode = files.length > 0 && isRight ? 0 : 1

async function work(): Promise<void> {
  for (let batch = left.shift(); batch; batch = left.shift()) await run(batch)
}

async function run(batch: Batch): Promise<void> {
  const since = performance.now()
  const lines = join(folder, `${batch.name.replaceAll(/\W/g, '-')}.jsonl`)
  const child = spawn(
    execPath,
    [
      ...['--test', '--test-isolation=none'],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${lines}`],
      ...batch.files,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      // The same modules are compiled once for all.
      env: { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...env },
    },
  )
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  const told = existsSync(lines) ? toldIn(readFileSync(lines, 'utf8')) : undefined
  const empty = withoutTest(batch.files, told ?? [])
  const passed = code === 0 && told !== undefined && empty.length === 0
  ended.push({ passed, told: told ?? [] })
  const done = `${ended.length}/${batches.length}`.padStart(8)
  const count = told?.length ?? 'no end of its'
  say(
    `${done} ${passed ? '✔' : '✖'} ${batch.name}: ${count} tests, ${secondsSince(since)} s`,
    ...(told ? empty.map((file) => `✖ no test in ${file}`) : []),
  )
  if (!passed) say(stdout, stderr, code === null ? 'it was ended: it took too long' : '')
}

function secondsSince(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
