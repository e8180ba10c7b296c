import { writeFileSync } from 'node:fs'
import process, { env } from 'node:process'
import { diffText } from '../../reporting/diff-text.ts'
import { printable } from '../../reporting/plain-text.ts'
import { diffHtml } from '../../reporting/render/html/diff-html.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { diffExitCode, diffReports } from '../../reporting/report-diff.ts'
import { reportAt } from './report-at.ts'

export interface DiffOptions {
  readonly html?: string
  readonly json?: boolean
  readonly failOnLost?: boolean
}

/** Says what changed between two runs. @returns 1 when something is violated that was not, or is lost and must not be. */
export function diff(before: string, after: string, options: DiffOptions): number {
  const { html, json } = options
  const [old, current] = [reportAt(before, 'ERR_DIFF_READ'), reportAt(after, 'ERR_DIFF_READ')]
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
