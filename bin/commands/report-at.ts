import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../protocol/usage-error.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { readReport } from '../../reporting/read-report.ts'
import { validateReport } from '../../schemas/validate.ts'

/** A `conformance.json`, or the folder it is in. @param code of the error, which is the command's. */
export function reportAt(path: string, code: string): ConformanceReport {
  try {
    const file = statSync(path).isDirectory() ? join(path, 'conformance.json') : path
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const [problem] = validateReport(report)
    if (problem) throw new TypeError(`${problem.path} ${problem.message}`)
    return readReport(report as ConformanceReport)
  } catch (cause) {
    throw new UsageError(
      code,
      `${path} is no report of vcispec: ${(cause as Error).message}.`,
      'Name a conformance.json, or the folder it is in.',
      { cause },
    )
  }
}
