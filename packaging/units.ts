import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Batch, batchesOf } from './batches.ts'
import { sumOf, type Totals, totalsIn } from './totals.ts'

/**
 * `npm run test:unit`: all unit tests, or those whose path begins with one of the arguments. Files that do not disturb
 * each other share a process (batches.ts). A line a batch tells how far it is; of a batch that fails all is printed.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
/** One more than the cores of a small machine: many tests wait. */
const atOnce = 3
/** The longest takes two minutes on a slow machine. */
const limitMs = 15 * 60_000
const begun = performance.now()

const asked = process.argv.slice(2)
const files = globSync('**/*.test.ts', {
  cwd: root,
  exclude: ['node_modules', 'dist', 'reports'],
}).filter((file) => asked.length === 0 || asked.some((path) => file.startsWith(path)))
const batches = batchesOf(files, (file) => readFileSync(join(root, file), 'utf8'))

const left = [...batches]
const ended: { readonly passed: boolean; readonly totals: Totals | undefined }[] = []
await Promise.all(Array.from({ length: atOnce }, work))

const counts = sumOf(ended.flatMap(({ totals }) => totals?.counts ?? []))
const slowest = ended
  .flatMap(({ totals }) => totals?.slow ?? [])
  .toSorted((a, b) => b.seconds - a.seconds)
  .slice(0, 10)
say(
  '',
  'the slowest:',
  ...slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${name}`),
)
say(
  '',
  ...Object.entries(counts).map(([kind, count]) => `${kind} ${count}`),
  `${secondsSince(begun)} s`,
)
process.exitCode = files.length > 0 && ended.every(({ passed }) => passed) ? 0 : 1

async function work(): Promise<void> {
  for (let batch = left.shift(); batch; batch = left.shift()) await run(batch)
}

async function run(batch: Batch): Promise<void> {
  const since = performance.now()
  const child = spawn(
    execPath,
    ['--test', '--test-isolation=none', '--test-reporter=spec', ...batch.files],
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
  const totals = totalsIn(stdout)
  // Where none is counted none ran.
  const passed = code === 0 && totals !== undefined && totals.counts.tests > 0
  ended.push({ passed, totals })
  const done = `${ended.length}/${batches.length}`.padStart(8)
  const told = `${totals?.counts.tests ?? 'no'} tests, ${secondsSince(since)} s`
  say(`${done} ${passed ? '✔' : '✖'} ${batch.name}: ${told}`)
  if (!passed)
    say(stdout, stderr, ended.length > 0 && code === null ? 'it was ended: it took too long' : '')
}

function secondsSince(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
