import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Usage } from './usage.ts'

/**
 * What starts and runs cost against the embedded mock: processor time (of all threads), wall time and memory, medians of
 * rounds in which every command has its turn. The first start, which fills Node's compile cache, is not counted.
 * Figures that were seen are kept in bench/results/suite.txt.
 */
const out = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
const rounds = 5
const usageFile = join(out, 'usage.json')
const whole = ['run', '--quiet', '--seed', '1', '--out', out]

const commands: readonly (readonly string[])[] = [
  ['--help'],
  ['list', 'faults'],
  ['list', 'variants'],
  ['list', 'deviations'],
  ['list', 'scenarios'],
  ['list', 'requirements'],
  ['run', '--only', 'VCI-7.2', '--quiet', '--seed', '1', '--out', out],
]

interface Measured extends Usage {
  readonly wallSeconds: number
}

function measured(args: readonly string[]): Measured {
  const file = (path: string) => new URL(path, import.meta.url)
  const begun = performance.now()
  const { status } = spawnSync(
    process.execPath,
    ['--import', file('usage.ts').href, fileURLToPath(file('../bin/cli.js')), ...args],
    { env: { ...process.env, VCISPEC_USAGE: usageFile } },
  )
  if (status !== 0) throw new Error(`vcispec ${args.join(' ')} ended with ${status}`)
  const wallSeconds = (performance.now() - begun) / 1000
  const usage: Usage = JSON.parse(readFileSync(usageFile, 'utf8'))
  return { ...usage, wallSeconds }
}

function print(name: string, all: readonly Measured[]): void {
  const cell = (of: (each: Measured) => number, digits: number, width: number) =>
    median(all.map(of)).toFixed(digits).padStart(width)
  console.log(
    `${name.padEnd(30)}${cell(({ cpuSeconds }) => cpuSeconds, 2, 10)}${cell(({ wallSeconds }) => wallSeconds, 2, 10)}${cell(({ peakMegabytes }) => peakMegabytes, 0, 9)}`,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

try {
  console.log(`vcispec ${''.padEnd(22)}  CPU (s)  wall (s)  peak MB`)
  for (const args of commands) measured(args)
  const all = Array.from({ length: rounds }, () => commands.map(measured))
  for (const [index, [one = '', two = '', three = '']] of commands.entries())
    print(
      [one, two, two === '--only' ? three : ''].join(' ').trim(),
      all.flatMap((round) => round[index] ?? []),
    )
  const suite = [measured(whole)]
  print('run', suite)
  const { run } = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as {
    readonly run: { readonly scenarios: number }
  }
  const each = (of: (each: Measured) => number) =>
    ((median(suite.map(of)) * 1000) / run.scenarios).toFixed(1)
  console.log(
    `${run.scenarios} scenarios: ${each(({ cpuSeconds }) => cpuSeconds)} ms of processor time each, ${each(({ wallSeconds }) => wallSeconds)} ms of wall time\n`,
  )
} finally {
  rmSync(out, { recursive: true })
}
