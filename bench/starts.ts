import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { atMost, median, type Options, type Row } from './row.ts'
import type { Usage } from './usage.ts'

interface Measured extends Usage {
  readonly wallMs: number
}

interface Command {
  readonly args: readonly string[]
  readonly most: { readonly cpuMs: number; readonly megabytes?: number }
}

/**
 * What starts and runs cost against the embedded mock, a process each: the first start, which fills Node's compile cache, is not counted.
 * A whole run, which takes a minute, is made once.
 */
export async function starts({ rounds }: Options): Promise<readonly Row[]> {
  const out = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
  try {
    const clause = ['run', '--only', 'VCI-7.2', '--quiet', '--seed', '1', '--out', out]
    const listings = ['faults', 'variants', 'deviations', 'scenarios', 'requirements']
    const commands: readonly Command[] = [
      { args: ['--help'], most: { cpuMs: 400 } },
      ...listings.map((name) => ({ args: ['list', name], most: { cpuMs: 400 } })),
      { args: clause, most: { cpuMs: 1500, megabytes: 250 } },
    ]
    for (const { args } of commands) measured(out, args)
    const all = Array.from({ length: rounds }, () =>
      commands.map(({ args }) => measured(out, args)),
    )
    const rows = commands.flatMap(({ args, most }, index): readonly Row[] => {
      const its = all.flatMap((round) => round[index] ?? [])
      const cost = figures(its)
      const [one = '', two = '', three = ''] = args
      const what = [one, two, two === '--only' ? three : ''].join(' ').trim()
      const row = { what, ...cost, wanted: atMost(cost.cpuMs, most.cpuMs, 'ms') }
      return [row, ...(most.megabytes === undefined ? [] : [memory(what, cost, most.megabytes)])]
    })
    const whole = figures([measured(out, ['run', '--quiet', '--seed', '1', '--out', out])])
    const { run } = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8')) as {
      readonly run: { readonly scenarios: number }
    }
    const each = whole.cpuMs / run.scenarios
    return [
      ...rows,
      { what: 'run', ...whole },
      memory('run', whole, 600),
      {
        what: `run, each of its ${run.scenarios} scenarios`,
        cpuMs: each,
        wallMs: whole.wallMs / run.scenarios,
        wanted: atMost(each, 33, 'ms'),
      },
    ]
  } finally {
    rmSync(out, { recursive: true })
  }
}

function memory(what: string, cost: ReturnType<typeof figures>, most: number): Row {
  return {
    what: `${what}, memory`,
    ...cost,
    wanted: atMost(cost.peakMegabytes, most, 'MB'),
  }
}

function figures(all: readonly Measured[]) {
  return {
    cpuMs: median(all.map(({ cpuSeconds }) => cpuSeconds * 1000)),
    wallMs: median(all.map(({ wallMs }) => wallMs)),
    peakMegabytes: median(all.map(({ peakMegabytes }) => peakMegabytes)),
  }
}

function measured(out: string, args: readonly string[]): Measured {
  const usageFile = join(out, 'usage.json')
  const file = (path: string) => new URL(path, import.meta.url)
  const begun = performance.now()
  const { status } = spawnSync(
    process.execPath,
    ['--import', file('usage.ts').href, fileURLToPath(file('../bin/cli.js')), ...args],
    { env: { ...process.env, VCISPEC_USAGE: usageFile } },
  )
  if (status !== 0) throw new Error(`vcispec ${args.join(' ')} ended with ${status}`)
  const wallMs = performance.now() - begun
  const usage: Usage = JSON.parse(readFileSync(usageFile, 'utf8'))
  return { ...usage, wallMs }
}
