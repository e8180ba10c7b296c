import { readFileSync, statSync } from 'node:fs'
import { UsageError } from '../../protocol/usage-error.ts'
import { oneLine, printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { isHard } from '../../reporting/severity.ts'
import { type CaptureVerdict, judgeCapture } from '../capture/judge-capture.ts'
import { mostBytes, readHar } from '../capture/read-har.ts'

/** Judges what somebody captured. @returns 0: nothing is violated, 1: a MUST is, 3: nothing could be placed. */
export async function judge(
  path: string,
  options: { readonly json?: boolean },
): Promise<0 | 1 | 3> {
  const verdict = judgeCapture(readHar(fileAt(path)))
  const exitCode = verdict.placed === 0 ? 3 : verdict.findings.some(isHard) ? 1 : 0
  const { findings, ...rest } = verdict
  const open = findings.filter(({ verdict: word }) => word === 'violated')
  process.stdout.write(
    options.json
      ? jsonText({ exitCode, ...rest, findings: open }, 0)
      : printable(textOf(verdict, open)),
  )
  return exitCode
}

function textOf(verdict: CaptureVerdict, open: CaptureVerdict['findings']): string {
  const { placed, notPlaced, notInThisCapture } = verdict
  const shown = notPlaced.slice(0, 50)
  return [
    ...open.flatMap(({ requirement, level, seen, expected, url }) => [
      `violated ${requirement} (${level})`,
      `  at:       ${oneLine(url, 200)}`,
      `  seen:     ${oneLine(seen, 2000)}`,
      `  expected: ${oneLine(expected, 2000)}`,
    ]),
    ...shown.map(({ url, why }) => `not placed: ${oneLine(url, 200)}, ${why}`),
    ...(notPlaced.length > shown.length ? [`… and ${notPlaced.length - shown.length} more`] : []),
    ...(notInThisCapture.length > 0
      ? [`not in this capture (redacted): ${notInThisCapture.join(', ')}`]
      : []),
    `${placed} exchanges judged, ${notPlaced.length} not placed, ${open.length} violations.`,
    '',
  ].join('\n')
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
