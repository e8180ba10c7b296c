import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process, { env } from 'node:process'
import { followJson } from '../../protocol/bounded-json.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { loadHtml } from '../../reporting/load/load-html.ts'
import type { LoadReport } from '../../reporting/load/load-report.ts'
import { loadText } from '../../reporting/load/load-text.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { paints } from '../../reporting/terminal.ts'
import { type LoadedTarget, loadTarget } from '../../targets/load-target.ts'
import { closeBrowsers } from '../../wallet/sign-in/browser.ts'
import { refuseUnknownFaults, refuseUnknownVariants, startEmbeddedMock } from '../embedded-mock.ts'
import { interruptible } from '../interruption.ts'
import { k6Scenario } from '../load/k6.ts'
import { type LoadPlan, type LoadWords, loadPlan } from '../load/plan.ts'
import { followLoad } from '../load/progress.ts'
import { runLoad } from '../load/run-load.ts'
import { targetSource } from './run-target.ts'

export interface LoadOptions extends LoadWords {
  readonly target?: string
  readonly ca?: string
  readonly insecureHttp?: boolean
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  readonly out: string
  readonly quiet?: boolean
  /** Writes a scenario for another tool in place of putting load on anything. */
  readonly export?: 'k6'
  readonly json?: boolean
}

/** Puts load on an issuer. @returns 0, 1 when a threshold is missed or an answer wrong, 3 when no flow completed. */
export async function load(options: LoadOptions): Promise<number> {
  const plan = loadPlan(options)
  if (options.export === 'k6') return exportToK6(plan, options)
  const { fault = [], variant = [] } = options
  await refuseUnknownFaults(fault)
  refuseUnknownVariants(variant)
  const source = await targetSource(options)
  const target = await loadTarget(source)
  refuseAlterationsElsewhere(target, [...fault, ...variant])
  refuseOneOffer(target)
  const out = resolve(options.out)
  prepare(out)
  const report = await measured(source, plan, options)
  writeFileSync(join(out, 'load.json'), jsonText(report, 2))
  writeFileSync(join(out, 'load.html'), loadHtml(report))
  print(report, out, options)
  return report.exitCode
}

function exportToK6(plan: LoadPlan, { target, out }: LoadOptions): number {
  const scenario = k6Scenario(target, plan)
  const folder = resolve(out)
  prepare(folder)
  const file = join(folder, 'load.k6.js')
  writeFileSync(file, scenario)
  const variables = [...new Set(scenario.match(/\$\{env:[\w-]+\}(?=[^\n]*")/g) ?? [])]
  const given = variables.map((it) => ` -e ${it.slice(6, -1)}=…`).join('')
  process.stdout.write(
    `written  ${relative(process.cwd(), file)}\nNext:\n  k6 run${given} ${file}\n`,
  )
  return 0
}

async function measured(source: string, plan: LoadPlan, options: LoadOptions): Promise<LoadReport> {
  const { fault: faults = [], variant: variants = [] } = options
  using interruption = interruptible((text) => process.stderr.write(text))
  const { embedded } = await loadTarget(source)
  await using _mock = embedded ? await startEmbeddedMock(faults, variants) : undefined
  // Only now: where the built-in mock is, and whom it is to be trusted by, was not known before.
  const target = await loadTarget(source)
  followJson(target.limits.jsonItems)
  using shown = new DisposableStack()
  try {
    return await runLoad(plan, target, {
      signal: interruption.signal,
      onStart(recorder) {
        if (!options.quiet && !options.json) shown.use(followLoad(recorder, plan))
      },
    })
  } finally {
    await closeBrowsers()
  }
}

function prepare(out: string): void {
  try {
    mkdirSync(out, { recursive: true })
    // What an earlier load left is not taken for this one's.
    for (const file of ['load.json', 'load.html']) rmSync(join(out, file), { force: true })
  } catch (cause) {
    throw new UsageError(
      'ERR_OUT',
      `Nothing can be written to ${out}: ${(cause as Error).message}`,
      'Give --out a folder that can be written to.',
      { cause },
    )
  }
}

function print(report: LoadReport, out: string, { json }: LoadOptions): void {
  const { stdout } = process
  if (json) {
    const { exitCode, verdict, flows, latency, thresholds } = report
    const line = { exitCode, verdict, report: join(out, 'load.json'), flows, latency, thresholds }
    stdout.write(jsonText(line, 0))
    return
  }
  const text = loadText(report, {
    width: stdout.columns || Number(env.COLUMNS) || 80,
    paint: paints(stdout.isTTY === true && !env.NO_COLOR),
  })
  const file = join(out, 'load.html')
  const fromHere = relative(process.cwd(), file)
  stdout.write(`${printable(text)}Report: ${fromHere.startsWith('..') ? file : fromHere}\n`)
}

function refuseAlterationsElsewhere({ embedded }: LoadedTarget, names: readonly string[]): void {
  if (embedded || names.length === 0) return
  throw new UsageError(
    'ERR_FAULT_ELSEWHERE',
    '--fault and --variant change the built-in mock, and this load is for something else.',
    'Leave them out, or leave out the target.',
  )
}

function refuseOneOffer({ kind }: LoadedTarget): void {
  if (kind !== 'static') return
  throw new UsageError(
    'ERR_LOAD_ONE_OFFER',
    'The target file has one offer, whose code works once.',
    'Each flow needs an offer of its own: let "offers" be of another kind (docs/targets.md).',
  )
}
