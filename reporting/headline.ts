import type { ConformanceReport, ReportFinding } from './conformance-report.ts'
import { cutShort } from './cut-short.ts'
import { brokenExpectations, type ExitOptions, exitCode } from './exit-code.ts'
import { counted } from './plain-text.ts'
import { type RootCause, rootCauses } from './root-causes.ts'
import { rootReason } from './root-reason.ts'
import { isHard } from './severity.ts'
import { whyInPart } from './unjudged.ts'
import { withoutVarying } from './varying.ts'

/** The answer to "does it conform?" in a few words; it certifies nothing. */
export interface Headline {
  readonly tone: 'conforms' | 'part' | 'violated' | 'inconclusive'
  readonly title: string
  readonly note: string
}

export function headline(report: ConformanceReport, options: ExitOptions = {}): Headline {
  const code = exitCode(report, { ...options, requireComplete: false })
  const note = [
    report.draft?.sentence ?? '',
    ...cutShort(report),
    causesNote(report),
    otherCounts(report),
  ]
    .filter((part) => part !== '')
    .join(' ')
  if (code === 1) return { tone: 'violated', title: failureTitle(report), note }
  if (code === 3)
    return {
      tone: 'inconclusive',
      title: 'Could not be judged',
      note: `${whyInconclusive(report)} ${note}`.trim(),
    }
  const { verdict, applicable, judged } = report.judgement
  const { satisfied, untested } = report.summary
  if (verdict === 'conforms') {
    const rest = untested > 0 ? `${counted(untested, 'recommendation')} had no test.` : ''
    return {
      tone: 'conforms',
      title: `Conforms: ${counted(satisfied, 'requirement')} satisfied`,
      note: [note, rest].filter((part) => part !== '').join(' '),
    }
  }
  // What is expected is still broken: the run passes, but it is not called conforming.
  const title =
    verdict === 'violates-as-expected'
      ? `Violates as expected: ${counted(expectedViolations(report), 'expected violation')}, ${judged} of ${applicable} judged`
      : `Conforms in part: ${judged} of ${applicable} judged`
  return {
    tone: 'part',
    title,
    note: [...whyInPart(report), note].filter((it) => it !== '').join(' '),
  }
}

function expectedViolations({ requirements }: ConformanceReport): number {
  return Object.values(requirements).filter(
    ({ verdict, expected }) => verdict === 'violated' && expected,
  ).length
}

/** The verdict in the words of a badge: they fit everywhere. */
export function conforms({ judgement }: ConformanceReport): string {
  return judgement.verdict.replaceAll('-', ' ')
}

function failureTitle(report: ConformanceReport): string {
  const { violated, warnings } = report.summary
  if (violated > 0) return `${counted(violated, 'requirement')} violated`
  const broken = brokenExpectations(report).length
  if (broken > 0) return `${counted(broken, 'expected failure')} no longer as expected`
  return `${counted(warnings, 'recommendation')} not followed, under --strict`
}

function whyInconclusive(report: ConformanceReport): string {
  if (report.summary.inconclusive > 0 || cutShort(report).length > 0) return ''
  return 'No requirement was satisfied or violated: nothing was judged.'
}

function causesNote(report: ConformanceReport): string {
  const causes = violationCauses(report).filter(({ explains }) => explains.length > 0)
  const explained = causes.reduce((sum, { explains }) => sum + explains.length, 0)
  if (causes.length === 0) return ''
  const verb = causes.length === 1 ? 'explains' : 'explain'
  return `${counted(causes.length, 'root cause')} ${verb} ${counted(explained, 'further finding')}.`
}

function otherCounts({ summary }: ConformanceReport): string {
  const parts = [
    summary.inconclusive > 0 ? `${counted(summary.inconclusive, 'requirement')} inconclusive` : '',
    summary.warnings > 0 ? counted(summary.warnings, 'warning') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

/** Violations that count, each with what it explains; expected ones are known already. */
export function violationCauses(report: ConformanceReport): readonly RootCause[] {
  return causesOf(report, (finding) => isHard(finding) && !isExpected(report, finding))
}

/** Warnings that no counting violation explains. */
export function warningCauses(report: ConformanceReport): readonly RootCause[] {
  const counting = new Set(violationCauses(report))
  return causesOf(
    report,
    (finding) => finding.verdict === 'violated' && !isExpected(report, finding),
  ).filter((cause) => ![...counting].some(({ requirement }) => requirement === cause.requirement))
}

/** Inconclusive findings that no violation explains. */
function inconclusiveFindings(report: ConformanceReport): readonly ReportFinding[] {
  const explained = new Set(violationCauses(report).flatMap(({ explains }) => explains))
  return report.findings.filter(
    (finding) => finding.verdict === 'inconclusive' && !explained.has(finding),
  )
}

/** The same by what stood in the way in the end, the most frequent first. */
export function inconclusiveCauses(
  report: ConformanceReport,
): readonly (readonly [cause: string, findings: readonly ReportFinding[]])[] {
  const told = inconclusiveFindings(report).map(
    (finding) => [rootReason(finding.reason ?? ''), finding] as const,
  )
  return [...Map.groupBy(told, ([cause]) => withoutVarying(cause)).values()]
    .map((equal) => [equal[0]?.[0] ?? '', equal.map(([, finding]) => finding)] as const)
    .toSorted(([, some], [, others]) => others.length - some.length)
}

function causesOf(
  report: ConformanceReport,
  matters: (finding: ReportFinding) => boolean,
): readonly RootCause[] {
  const open = report.findings.filter(
    (finding) =>
      (finding.verdict === 'violated' && !isExpected(report, finding)) ||
      (finding.verdict === 'inconclusive' && (finding.causedBy ?? finding.conditionalOn) !== null),
  )
  return rootCauses(open).filter(({ findings, explains }) =>
    [...findings, ...explains].some(matters),
  )
}

function isExpected(report: ConformanceReport, { requirement }: ReportFinding): boolean {
  return report.requirements[requirement]?.expected === true
}
