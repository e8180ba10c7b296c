import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { JudgeContext } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import type { Evidence } from '../protocol/evidence.ts'
import { UsageError } from '../protocol/usage-error.ts'
import type { ConformanceReport } from '../reporting/conformance-report.ts'

export type { ConformanceReport, Evidence, Finding, JudgeContext }

/** Options of `vcispec run`, in its words; absent: its defaults. */
export interface RunWish {
  /** Target file. At most one of `target`, `issuer` and `offer`; without any the built-in mock is judged. */
  readonly target?: string
  /** Credential Issuer Identifier: what needs no offer is judged. */
  readonly issuer?: string
  /** Link, URL, image file or data URI. */
  readonly offer?: string
  readonly txCode?: string
  /** Requirement ids, clauses and tags. */
  readonly only?: readonly string[]
  readonly profile?: readonly string[]
  /** Faults and variants of the built-in mock. */
  readonly fault?: readonly string[]
  readonly variant?: readonly string[]
  /** File of PEM certificates to trust for TLS. */
  readonly ca?: string
  readonly insecureHttp?: boolean
  readonly seed?: string
  readonly depth?: 'quick' | 'full'
  /** Folder of all reports; without it none stays on the disk. */
  readonly out?: string
  /** Ends the run; what was judged until then is the report. */
  readonly signal?: AbortSignal
}

/** Everything a run prints with `--quiet` is short. */
const outputAtMost = 16 * 1024 * 1024

const entry = fileURLToPath(new URL('./vcispec.ts', import.meta.url))

/**
 * Judges an issuer in a process of its own: several may run at a time.
 * @returns `conformance.json` as data
 * @throws UsageError for what cannot be run, with what the command line says of it; Error when no report was written
 */
export async function run(wish: RunWish = {}): Promise<ConformanceReport> {
  const { out, signal, ...options } = wish
  const own = out === undefined ? await mkdtemp(join(tmpdir(), 'vcispec-')) : undefined
  const folder = out ?? String(own)
  try {
    const said = await vcispec(['run', ...asArguments(options), '--quiet', '--out', folder], signal)
    return await readReport(join(folder, 'conformance.json'), said)
  } finally {
    if (own !== undefined) await rm(own, { recursive: true, force: true })
  }
}

/** Judges what was seen, without asking anybody: the same evidence gives the same findings. */
export async function judge(
  evidence: Evidence,
  context: JudgeContext,
): Promise<readonly Finding[]> {
  const { judge: judged } = await import('../checks/engine/judge.ts')
  return judged(evidence, context)
}

function asArguments(options: Omit<RunWish, 'out' | 'signal'>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (typeof value === 'boolean') return value ? [flag] : []
    return [value ?? []].flat().map((one) => `${flag}=${one}`)
  })
}

/** @returns what was said on standard error. @throws UsageError for exit code 2 */
function vcispec(args: readonly string[], signal: AbortSignal | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      execPath,
      [entry, ...args],
      { maxBuffer: outputAtMost },
      (error, _stdout, stderr) => {
        if (error?.code !== 2) return resolve(stderr)
        const [message = '', ...hint] = stderr
          .trim()
          .replace(/^vcispec: /, '')
          .split('\n')
        reject(new UsageError('ERR_RUN', message, hint.join(' ')))
      },
    )
    const interrupt = () => child.kill('SIGINT')
    signal?.addEventListener('abort', interrupt, { once: true })
    child.once('exit', () => signal?.removeEventListener('abort', interrupt))
    if (signal?.aborted) interrupt()
  })
}

async function readReport(path: string, said: string): Promise<ConformanceReport> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Error(`The run ended without a report: ${said.trim()}`, { cause })
  }
}
