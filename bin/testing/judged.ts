import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { type Ended, vcispec } from './vcispec.ts'

export interface Judged extends Ended {
  readonly report: ConformanceReport
}

/** `vcispec run --quiet …` in this process, and its report. @param args without `--out`: nothing stays on the disk. */
export async function judged(...args: readonly string[]): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-judged-'))
  try {
    const ended = await vcispec('run', '--quiet', '--out', folder, ...args)
    const text = readFileSync(join(folder, 'conformance.json'), 'utf8')
    return { ...ended, report: JSON.parse(text) as ConformanceReport }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `--only` for each. */
export function only(...what: readonly string[]): readonly string[] {
  return what.flatMap((one) => ['--only', one])
}
