import { type Clause, clauses, requirementsOf } from '../../../checks/clause.ts'
import type { Requirement } from '../../../checks/requirement.ts'
import type { ScenarioRecord } from '../../../checks/scenario-record.ts'
import type {
  ConformanceReport,
  ReportFinding,
  RequirementVerdict,
} from '../../conformance-report.ts'
import { counted } from '../../plain-text.ts'
import { isHard } from '../../severity.ts'
import { exchangeView } from './exchange-view.ts'
import { exchangeOf } from './finding-view.ts'
import { html, type Markup } from './markup.ts'
import { levelBadge, sectionLink } from './requirement-view.ts'

/** Every clause of the catalogue with its requirements: what was judged, and what was not. */
export function clausesView(report: ConformanceReport, records: readonly ScenarioRecord[]): Markup {
  const bySpec = [...Map.groupBy(clauses, ({ spec }) => spec)]
  const findings = Map.groupBy(report.findings, ({ requirement }) => requirement)
  return html`<p class="legend">${toneOrder.map(
    (tone) =>
      html`<span class="${tone}"><span class="sign"></span>${tone.replace('-', ' ')}</span>`,
  )}</p>${bySpec.map(
    ([
      spec,
      members,
    ]) => html`<details class="spec"${isJudged(members.flatMap(requirementsOf), report) ? html` open` : ''}>
<summary><h3>${spec}</h3> <span class="quiet">${counted(members.length, 'clause')}</span> ${tally(
      members.flatMap(requirementsOf),
      report,
      findings,
    )}</summary>
${members.map((clause) => clauseView(clause, report, findings, records))}
</details>`,
  )}`
}

type FindingsById = ReadonlyMap<string, readonly ReportFinding[]>

const judged: readonly RequirementVerdict['verdict'][] = ['violated', 'inconclusive', 'satisfied']

function isJudged(rows: readonly Requirement[], { requirements }: ConformanceReport): boolean {
  return rows.some(({ id }) => judged.includes(requirements[id]?.verdict ?? 'untested'))
}

function clauseView(
  clause: Clause,
  report: ConformanceReport,
  findings: FindingsById,
  records: readonly ScenarioRecord[],
): Markup {
  const rows = requirementsOf(clause)
  const example = rows
    .flatMap(({ id }) => findings.get(id) ?? [])
    .map((finding) => exchangeOf(finding, records))
    .find((exchange) => exchange !== undefined)
  return html`<details class="clause${isJudged(rows, report) ? '' : ' unjudged'}"><summary><span class="section">${clause.section}</span>
<span class="clause-title">${clause.title ?? clause.tag}</span>${tally(rows, report, findings)}</summary>
<p class="source">${sectionLink(rows[0]?.id ?? '')}</p>
<ul class="rows">${rows.map((row) => rowView(row, report, findings))}</ul>
${example === undefined ? '' : html`<p class="quiet">An example of what was judged:</p>${exchangeView(example)}`}
</details>`
}

function rowView(row: Requirement, report: ConformanceReport, findings: FindingsById): Markup {
  const { id, level, title, text } = row
  const verdict = report.requirements[id]
  return html`<li class="${toneOf(id, report, findings)}"><span class="sign"></span><div>
<p><b>${title}</b> ${levelBadge(level)} <code class="id">${id}</code></p>
<p>${text}</p>
<p class="quiet">${verdictWords(verdict)}${verdict?.reason ? `: ${verdict.reason}` : ''}</p></div></li>`
}

function verdictWords(row: RequirementVerdict | undefined): string {
  const verdict = (row?.verdict ?? 'untested').replace('-', ' ')
  return row?.expected === true ? `${verdict}, as expected` : verdict
}

function toneOf(id: string, report: ConformanceReport, findings: FindingsById): string {
  const row = report.requirements[id]
  if (row?.verdict !== 'violated') return row?.verdict ?? 'untested'
  return !row.expected && (findings.get(id) ?? []).some(isHard) ? 'violated' : 'warning'
}

/** The verdicts of some rows as small signs, worst first; rows that nothing judged show as a number. */
function tally(
  rows: readonly Requirement[],
  report: ConformanceReport,
  findings: FindingsById,
): Markup {
  const tones = Map.groupBy(rows, ({ id }) => toneOf(id, report, findings))
  const shown = toneOrder.flatMap((tone) => {
    const count = tones.get(tone)?.length ?? 0
    return count === 0
      ? []
      : [
          html`<span class="${tone}" title="${tone.replace('-', ' ')}"><span class="sign"></span>${count}</span>`,
        ]
  })
  return html`<span class="tally">${shown}</span>`
}

const toneOrder = [
  'violated',
  'inconclusive',
  'warning',
  'satisfied',
  'not-applicable',
  'untested',
] as const
