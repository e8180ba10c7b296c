import { join, relative } from 'node:path'
import process, { env } from 'node:process'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { counted, printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { summaryText } from '../../reporting/summary-text.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'

/** Before anything else: who is judged, where the report will be, and what of a plan is left aside. */
export function announce({ target, credentialIssuer, left = [] }: LoadedTarget, out: string): void {
  const at = [undefined, target.name].includes(credentialIssuer) ? '' : ` (${credentialIssuer})`
  const lines = [
    `Judging ${target.name}${at}; report: ${shown(join(out, 'index.html'))}`,
    ...left.map((line) => `Not carried over: ${line}`),
  ]
  process.stdout.write(`${printable(lines.join('\n'))}\n`)
}

/** From here, where it is below. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}

/**
 * The last lines of a run: what was found, and where to read more; or one line of JSON for programs, and a trace beside it
 * on standard error.
 */
export async function printReport(
  report: ConformanceReport,
  out: string,
  exitCode: number,
  options: { readonly json?: boolean; readonly strict?: boolean; readonly trace?: boolean },
): Promise<void> {
  const { json, strict = false } = options
  const { stdout, stderr } = process
  const trace = options.trace ? (await import('./run-trace.ts')).traceText(report, out) : ''
  if (json) {
    stdout.write(jsonText(resultLine(report, out, exitCode), 0))
    stderr.write(trace)
    return
  }
  const text = summaryText(report, {
    width: stdout.columns || Number(env.COLUMNS) || 80,
    colour: stdout.isTTY === true && !env.NO_COLOR,
    strict,
    reportPath: shown(join(out, 'index.html')),
  })
  const { seed } = report.run
  const exchanges = Object.values(report.run.exchanges ?? {}).reduce((sum, it) => sum + it, 0)
  stdout.write(`\n${printable(text)}${counted(exchanges, 'exchange')} made\n`)
  if (seed !== null) stdout.write(`Order: --seed ${seed} repeats it\n`)
  stdout.write(trace)
}

function resultLine(
  { target, run, judgement, summary, requirements }: ConformanceReport,
  out: string,
  exitCode: number,
) {
  const violated = Object.entries(requirements)
    .filter(([, { verdict, expected }]) => verdict === 'violated' && !expected)
    .map(([id]) => id)
  const { seed } = run
  return {
    exitCode,
    report: join(out, 'conformance.json'),
    seed,
    target,
    judgement,
    summary,
    violated,
  }
}
