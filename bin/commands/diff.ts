import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { env } from 'node:process'
import { UsageError } from '../../protocol/usage-error.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { diffText } from '../../reporting/diff-text.ts'
import { printable } from '../../reporting/plain-text.ts'
import { readReport } from '../../reporting/read-report.ts'
import { diffHtml } from '../../reporting/render/html/diff-html.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { diffExitCode, diffReports } from '../../reporting/report-diff.ts'
import { validateReport } from '../../schemas/validate.ts'

export interface DiffOptions {
  readonly html?: string
  readonly json?: boolean
  readonly failOnLost?: boolean
}

/** Says what changed between two runs. @returns 1 when something is violated that was not, or is lost and must not be. */
export function diff(before: string, after: string, options: DiffOptions): number {
  const { html, json } = options
  const [old, current] = [reportAt(before), reportAt(after)]
  const changes = diffReports(old, current)
  const exitCode = diffExitCode(changes, options)
  if (html !== undefined) writeFileSync(html, diffHtml(changes, old, current))
  const { stdout } = process
  stdout.write(
    json
      ? jsonText({ exitCode, ...changes }, 0)
      : printable(
          diffText(changes, {
            width: stdout.columns || Number(env.COLUMNS) || 80,
            colour: stdout.isTTY === true && !env.NO_COLOR,
          }),
        ),
  )
  return exitCode
}

/** A `conformance.json`, or the folder it is in. */
function reportAt(path: string): ConformanceReport {
  try {
    const file = statSync(path).isDirectory() ? join(path, 'conformance.json') : path
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const [problem] = validateReport(report)
    if (problem) throw new TypeError(`${problem.path} ${problem.message}`)
    return readReport(report as ConformanceReport)
  } catch (cause) {
    throw new UsageError(
      'ERR_DIFF_READ',
      `${path} is no report of vcispec: ${(cause as Error).message}.`,
      'Name a conformance.json, or the folder it is in.',
      { cause },
    )
  }
}
