import { requirementById, requirementUrl } from '../../checks/catalogue.ts'
import { causeTitle } from '../cause-title.ts'
import type { ConformanceReport, ReportFinding } from '../conformance-report.ts'
import { byDraft, draftTitle, rowsOf } from '../draft-causes.ts'
import { brokenExpectations } from '../exit-code.ts'
import { headline, inconclusiveCauses, violationCauses, warningCauses } from '../headline.ts'
import { counted } from '../plain-text.ts'
import { replayCommand } from '../replay.ts'
import type { RootCause } from '../root-causes.ts'
import { isToBeLeftOut, unjudgedOf } from '../unjudged.ts'
import { code } from './markdown-code.ts'
import type { Renderer } from './renderer.ts'

/** The summary of a CI job (GitHub's has room for 1 MiB): the answer, the root causes, and the counts. */
export const markdown: Renderer = {
  name: 'markdown',
  file: 'summary.md',
  render(report) {
    const { tone, title, note } = headline(report)
    const { own, ofDraft } = byDraft(report, violationCauses(report))
    const sign = { conforms: '✅', part: '◐', violated: '❌', inconclusive: '❔' }[tone]
    const blocks = [
      [`## ${sign} ${code(report.target.name)}: ${title}`],
      note === '' ? [] : [note],
      counts(report),
      ...ofDraftBlock(ofDraft),
      ...causes('What to repair', own, report),
      expectations(report),
      inconclusive(report),
      unjudged(report),
      ...causes('Warnings', warningCauses(report), report),
      [origin(report)],
    ]
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`
  },
}

function ofDraftBlock(found: readonly RootCause[]): readonly (readonly string[])[] {
  const rows = rowsOf(found).map((id) => `- ${requirementById(id)?.title ?? id} (\`${id}\`)`)
  return rows.length === 0 ? [] : [[`### ${draftTitle}`], rows]
}

const mostCauses = 20

function counts({ summary }: ConformanceReport): readonly string[] {
  const { violated, inconclusive, warnings, satisfied, notApplicable, untested } = summary
  return [
    '| violated | inconclusive | warnings | satisfied | not applicable | untested |',
    '|--:|--:|--:|--:|--:|--:|',
    `| ${[violated, inconclusive, warnings, satisfied, notApplicable, untested].join(' | ')} |`,
  ]
}

function causes(
  title: string,
  found: readonly RootCause[],
  report: ConformanceReport,
): readonly (readonly string[])[] {
  if (found.length === 0) return []
  const more = found.length - mostCauses
  return [
    [`### ${title}`],
    found.slice(0, mostCauses).flatMap((cause) => causeLines(cause, report)),
    more > 0 ? [`…and ${more} more in the report.`] : [],
  ]
}

function causeLines(
  { requirement, findings, explains }: RootCause,
  { run }: ConformanceReport,
): readonly string[] {
  const row = requirementById(requirement)
  const url = row && requirementUrl(row)
  const id = url === undefined ? `\`${requirement}\`` : `[\`${requirement}\`](${url})`
  const followers = [...new Set(explains.map((finding) => finding.requirement))]
  return [
    `- **${causeTitle(requirement, findings)}** (${findings[0]?.level ?? row?.level ?? 'MUST'}, ${id})`,
    ...findings.slice(0, 2).flatMap(sightingLines),
    ...(followers.length === 0
      ? []
      : [`  - explains ${followers.map((follower) => `\`${follower}\``).join(', ')}`]),
    `  - again: ${code(replayCommand(run, requirement))}`,
  ]
}

function sightingLines({ verdict, seen, expected, hint, reason, at }: ReportFinding) {
  if (verdict !== 'violated') return [`  - ${code(reason ?? seen)} (${code(at)})`]
  return [
    `  - seen ${code(seen)}, expected ${code(expected)} (${code(at)})`,
    ...(hint === undefined ? [] : [`  - hint: ${code(hint)}`]),
  ]
}

function expectations(report: ConformanceReport): readonly string[] {
  return brokenExpectations(report).map(({ requirement, outcome }) =>
    outcome === 'expired'
      ? `- \`${requirement}\`: the expected failure is past its date`
      : `- \`${requirement}\`: is satisfied now, remove it from the expected failures`,
  )
}

function inconclusive(report: ConformanceReport): readonly string[] {
  const causes = inconclusiveCauses(report)
  if (causes.length === 0) return []
  return [
    '### Could not be judged',
    '',
    ...causes.slice(0, mostCauses).map(([reason, findings]) => {
      const ids = [...new Set(findings.map(({ requirement }) => requirement))]
      return `- ${code(reason)}: ${counted(ids.length, 'requirement')}, \`${ids[0]}\`${ids.length > 1 ? ' first' : ''}`
    }),
  ]
}

function unjudged(report: ConformanceReport): readonly string[] {
  const { byKey } = unjudgedOf(report)
  if (byKey.length === 0) return []
  return [
    '### What would judge more',
    '',
    '| key of the target file | requirements |',
    '|:--|--:|',
    ...byKey.map(
      ([key, ids]) =>
        `| ${code(key)}${isToBeLeftOut(key) ? ' left out, at https' : ''} | ${ids.length} |`,
    ),
  ]
}

function origin({ tool, target, run, side }: ConformanceReport): string {
  const { credentialIssuer } = target
  const whose =
    side === 'wallet' ? 'the wallet was judged' : code(credentialIssuer ?? 'issuer not known')
  return `<sub>${tool.name} ${tool.version} · ${whose} · ${run.startedAt} · ${counted(run.scenarios, 'scenario')} · a passing run is no certification</sub>`
}
