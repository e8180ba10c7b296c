import { aggregate } from '../../checks/engine/aggregate.ts'
import type { Finding } from '../../checks/finding.ts'
import { Redactor } from '../../protocol/redactor.ts'
import { learnSecrets } from '../../protocol/written-exchange.ts'
import { oneLine } from '../../reporting/plain-text.ts'
import { isHard } from '../../reporting/severity.ts'
import { bareAddress } from './bare-address.ts'
import type { CaptureFinding, CaptureVerdict, JudgedRun } from './judge-capture.ts'

/** What is violated, once a requirement, side and issuer; secrets redacted. */
export type OpenFinding = Pick<
  CaptureFinding,
  'side' | 'issuer' | 'requirement' | 'level' | 'seen' | 'expected' | 'url'
> & { readonly times: number; readonly isHard: boolean }

export function openFindings({ runs }: CaptureVerdict): readonly OpenFinding[] {
  const told = runs.flatMap((run) => run.findings.map((finding) => ({ run, finding })))
  const groups = Map.groupBy(
    told.filter(({ finding }) => finding.verdict === 'violated'),
    ({ finding: { side, issuer } }) => JSON.stringify([side, issuer]),
  )
  const redactors = new Map<JudgedRun, Redactor>()
  return [...groups.values()].flatMap((group) => {
    const runOf = new Map<Finding, JudgedRun>(group.map(({ finding, run }) => [finding, run]))
    const worst = aggregate(group.map(({ finding }) => finding))
    return worst.map((found) => {
      const { requirement, level, seen, expected } = found
      const times = group
        .filter(({ finding }) => finding.requirement === requirement)
        .reduce((sum, { finding }) => sum + finding.times, 0)
      const [from] = group.filter(
        ({ finding }) => finding.requirement === requirement && finding.seen === seen,
      )
      const finding = from?.finding as CaptureFinding
      const run = runOf.get(finding) as JudgedRun
      const redactor = redactors.get(run) ?? redactorOf(run)
      redactors.set(run, redactor)
      return {
        ...{ side: finding.side, issuer: finding.issuer, requirement, level, times },
        isHard: isHard(found),
        seen: redactor.known(seen),
        expected: redactor.known(expected),
        url: redactor.text(finding.url),
      }
    })
  })
}

function redactorOf({ exchanges }: JudgedRun): Redactor {
  const redactor = new Redactor()
  learnSecrets(exchanges, redactor)
  return redactor
}

export interface Counts {
  readonly issuer: number
  readonly wallet: number
}

/** How many requirements each side was seen to meet. */
export function satisfiedIn({ runs }: CaptureVerdict): Counts {
  const count = (side: CaptureFinding['side']) => {
    const own = runs.flatMap(({ findings }) => findings).filter((it) => it.side === side)
    const broken = new Set(
      own.filter((it) => it.verdict === 'violated').map((it) => it.requirement),
    )
    const met = own.filter((it) => it.verdict === 'satisfied').map((it) => it.requirement)
    return [...new Set(met)].filter((id) => !broken.has(id)).length
  }
  return { issuer: count('issuer'), wallet: count('wallet') }
}

const mostShown = 50

/** For a terminal. */
export function verdictText(verdict: CaptureVerdict, open: readonly OpenFinding[]): string {
  const { placed, notPlaced, notInThisCapture, runs } = verdict
  const lines = [...Map.groupBy(notPlaced, ({ url, why }) => `${url}, ${why}`)].map(
    ([told, those]) => `${oneLine(told, 300)}${those.length > 1 ? `, ${those.length} times` : ''}`,
  )
  const shown = lines.slice(0, mostShown)
  const met = satisfiedIn(verdict)
  const issuers = [...new Set(runs.map(({ issuer }) => issuer))]
  const missing = [...new Set(runs.flatMap(({ reread }) => reread.missing.map(bareAddress)))]
  return [
    ...open.flatMap(({ side, issuer, requirement, level, seen, expected, url, times }) => [
      `violated by the ${side} ${requirement} (${level})${times > 1 ? `, ${times} times` : ''}`,
      ...(issuers.length > 1 ? [`  issuer:   ${oneLine(issuer ?? 'unknown', 200)}`] : []),
      `  at:       ${oneLine(url, 200)}`,
      `  seen:     ${oneLine(seen, 2000)}`,
      `  expected: ${oneLine(expected, 2000)}`,
    ]),
    ...shown.map((line) => `not placed: ${line}`),
    ...(lines.length > shown.length ? [`… and ${lines.length - shown.length} more`] : []),
    ...missing.map((url) => `not in this capture: the keys at ${oneLine(url, 200)}`),
    ...(notInThisCapture.length > 0
      ? [`not in this capture (redacted): ${notInThisCapture.join(', ')}`]
      : []),
    ...(issuers.length > 1 ? [`${issuers.length} issuers, judged apart.`] : []),
    `${placed} exchanges judged, ${notPlaced.length} not placed; ${lineOf('issuer', open, met)}; ${lineOf('wallet', open, met)}.`,
    '',
  ].join('\n')
}

function lineOf(side: keyof Counts, open: readonly OpenFinding[], met: Counts): string {
  const own = open.filter((it) => it.side === side)
  const hard = own.filter((it) => it.isHard).length
  return `${side}: ${hard} violated, ${own.length - hard} warnings, ${met[side]} satisfied`
}
