import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { withIncluded } from '../../protocol/profiles.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { judgeCapture } from '../capture/judge-capture.ts'
import { keysIn } from '../capture/keys.ts'
import { mostBytes, readHar } from '../capture/read-har.ts'
import { writeCapture } from '../capture/report.ts'
import { openFindings, satisfiedIn, verdictText } from '../capture/verdict-text.ts'
import { knownProfile } from './run-target.ts'

export interface JudgeOptions {
  readonly key?: readonly string[]
  readonly profile?: readonly string[]
  readonly out?: string
  readonly json?: boolean
}

/** Judges what somebody captured. @returns 0: nothing is violated, 1: a MUST is, 3: nothing could be judged. */
export async function judge(path: string, options: JudgeOptions): Promise<0 | 1 | 3> {
  const keys = (options.key ?? []).flatMap(keysIn)
  const profiles = withIncluded((options.profile ?? ['openid4vci']).map(knownProfile))
  const out = options.out === undefined ? undefined : folder(options.out)
  const verdict = await judgeCapture(readHar(fileAt(path)), { keys, profiles })
  const open = openFindings(verdict)
  const folders = out === undefined ? [] : writeCapture(verdict, out, profiles)
  const isJudged = verdict.runs.some(({ findings }) => findings.length > 0)
  const exitCode = open.some((it) => it.isHard) ? 1 : isJudged ? 0 : 3
  if (options.json) {
    const { placed, notPlaced, notInThisCapture } = verdict
    const satisfied = satisfiedIn(verdict)
    const line = { exitCode, placed, satisfied, findings: open, notPlaced, notInThisCapture }
    process.stdout.write(jsonText({ ...line, reports: folders }, 0))
  } else {
    const reports = folders.map((it) => `Report: ${it}/index.html\n`).join('')
    process.stdout.write(printable(`${verdictText(verdict, open)}${reports}`))
  }
  return exitCode
}

export function folder(named: string): string {
  const out = resolve(named)
  try {
    mkdirSync(out, { recursive: true })
    return out
  } catch (cause) {
    const message = `Reports cannot be written to ${out}.`
    throw new UsageError('ERR_OUT', message, 'Give a folder of your own with --out.', { cause })
  }
}

function fileAt(path: string): Uint8Array {
  try {
    if (statSync(path).size <= mostBytes) return readFileSync(path)
  } catch (cause) {
    const why = (cause as Error).message
    throw new UsageError('ERR_CAPTURE', `The capture cannot be read: ${why}`, 'Name a HAR file.', {
      cause,
    })
  }
  const message = `The capture is larger than ${mostBytes} bytes.`
  throw new UsageError('ERR_CAPTURE', message, 'Export the exchanges of one issuance only.')
}
