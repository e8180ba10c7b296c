import { requirementById, requirementUrl } from '../checks/catalogue.ts'
import { causeTitle } from './cause-title.ts'
import type { ConformanceReport, ReportFinding } from './conformance-report.ts'
import { byDraft, draftTitle, rowsOf } from './draft-causes.ts'
import { brokenExpectations } from './exit-code.ts'
import { headline, inconclusiveCauses, violationCauses } from './headline.ts'
import { oneLine } from './plain-text.ts'
import type { RootCause } from './root-causes.ts'
import { type Paint, paints, wrapped } from './terminal.ts'

export interface SummaryOptions {
  /** Columns of the terminal; 80 where there is none. */
  readonly width?: number
  readonly colour?: boolean
  readonly strict?: boolean
  /** Where the page to open is. */
  readonly reportPath?: string
}

/** What a person at a terminal needs: the answer, what to repair, and where the rest stands. */
export function summaryText(report: ConformanceReport, options: SummaryOptions = {}): string {
  const { width = 80, colour = false } = options
  const page: Page = { width: Math.max(40, width), paint: paints(colour) }
  const { own: causes, ofDraft } = byDraft(report, violationCauses(report))
  const blocks = [
    headlineLines(report, options, page),
    draftLines(ofDraft, page),
    ...causes.slice(0, mostCauses).map((cause) => causeLines(cause, page)),
    causes.length > mostCauses ? [`and ${causes.length - mostCauses} more in the report`] : [],
    expectationLines(report, page),
    inconclusiveLines(report, page),
    countLines(report, page),
    options.reportPath === undefined ? [] : [`Report: ${options.reportPath}`],
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

interface Page {
  readonly width: number
  readonly paint: Paint
}

function headlineLines(
  report: ConformanceReport,
  { strict = false }: SummaryOptions,
  { width, paint }: Page,
): readonly string[] {
  const { tone, title, note } = headline(report, { strict })
  const sign = { conforms: '✔', part: '◐', violated: '✘', inconclusive: '?' }[tone]
  const colour = {
    conforms: paint.green,
    part: paint.yellow,
    violated: paint.red,
    inconclusive: paint.yellow,
  }[tone]
  return [
    colour(paint.bold(`${sign} ${oneLine(report.target.name)}: ${title}`)),
    ...wrapped(note, width - 2).map((line) => `  ${line}`),
  ]
}

/** What is mended by speaking 1.0 needs no evidence each. */
function draftLines(causes: readonly RootCause[], { width, paint }: Page): readonly string[] {
  if (causes.length === 0) return []
  const rows = rowsOf(causes).map((id) => `${id} ${requirementById(id)?.title ?? ''}`)
  return [paint.bold(draftTitle), ...rows.map((row) => `  ${oneLine(row, width - 2)}`)]
}

/** Beyond these the answer itself would scroll away. */
const mostCauses = 10
const mostSightings = 3

function causeLines({ requirement, findings, explains }: RootCause, page: Page): readonly string[] {
  const followers = [...Map.groupBy(explains, (finding) => finding.requirement)]
  return [
    ...requirementLines(requirement, findings, page),
    ...followers.flatMap(([id, members]) => [
      page.paint.dim(`  follows from or depends on ${requirement}:`),
      ...requirementLines(id, members, { ...page, width: page.width - 2 }).map(
        (line) => `  ${line}`,
      ),
    ]),
  ]
}

function requirementLines(
  id: string,
  findings: readonly ReportFinding[],
  page: Page,
): readonly string[] {
  const requirement = requirementById(id)
  const level = findings[0]?.level ?? requirement?.level ?? ''
  const url = requirement && requirementUrl(requirement)
  const more = findings.length - mostSightings
  return [
    `${page.paint.bold(id)}  ${page.paint.red(level)}  ${causeTitle(id, findings)}`,
    ...(url === undefined ? [] : [page.paint.dim(`  ${url}`)]),
    ...findings.slice(0, mostSightings).flatMap((finding) => sightingLines(finding, page)),
    ...(more > 0 ? [`  and ${more} more in the report`] : []),
  ]
}

function sightingLines(finding: ReportFinding, page: Page): readonly string[] {
  const { seen, expected, hint, reason, scenario, at, times } = finding
  const place = `${scenario} (${at})${times > 1 ? `, seen ${times} times` : ''}`
  const told: readonly (readonly [string, string])[] =
    finding.verdict === 'violated'
      ? [
          ['seen', seen],
          ['expected', expected],
          ['hint', hint ?? ''],
          ['scenario', place],
        ]
      : [
          ['because', reason ?? seen],
          ['scenario', place],
        ]
  return told
    .filter(([, text]) => text !== '')
    .flatMap(([name, text]) => labelled(name, text, page))
}

const labelWidth = 11

function labelled(name: string, text: string, { width, paint }: Page): readonly string[] {
  return wrapped(oneLine(text, 600), width - labelWidth - 2).map((line, index) => {
    const label = (index === 0 ? name : '').padEnd(labelWidth)
    return `  ${paint.dim(label)}${line}`
  })
}

function expectationLines(report: ConformanceReport, { paint }: Page): readonly string[] {
  return brokenExpectations(report).map(({ requirement, outcome, expires }) =>
    outcome === 'expired'
      ? `${paint.red('✘')} ${requirement}: the expected failure was to end by ${expires}`
      : `${paint.red('✘')} ${requirement}: is satisfied now, remove it from the expected failures`,
  )
}

function inconclusiveLines(report: ConformanceReport, page: Page): readonly string[] {
  const causes = inconclusiveCauses(report)
  if (causes.length === 0) return []
  const lines = causes.slice(0, mostCauses).flatMap(([cause, findings]) => {
    const ids = [...new Set(findings.map(({ requirement }) => requirement))]
    const more = ids.length > 4 ? ` and ${ids.length - 4} more` : ''
    const told = [
      ...wrapped(oneLine(cause, 300), page.width - 4),
      ...wrapped(`${ids.slice(0, 4).join(', ')}${more}`, page.width - 4).map(page.paint.dim),
    ]
    return told.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)
  })
  const further = causes.length - mostCauses
  return [
    page.paint.yellow('Could not be judged'),
    ...lines,
    ...(further > 0 ? [`  and for ${further} more reasons, in the report`] : []),
  ]
}

function countLines({ summary }: ConformanceReport, { paint }: Page): readonly string[] {
  const { satisfied, warnings, notApplicable, untested } = summary
  return [
    paint.dim(
      `${satisfied} satisfied, ${warnings} warning${warnings === 1 ? '' : 's'}, ${notApplicable} not applicable, ${untested} untested`,
    ),
  ]
}
