import { type Clause, clauses, requirementsOf } from '../../../checks/clause.ts'
import type { Requirement } from '../../../checks/requirement.ts'
import type { RequirementVerdict } from '../../conformance-report.ts'
import { faultsThatProve } from '../../fault-proofs.ts'
import { counted } from '../../plain-text.ts'
import type { ReportIndex, Sighting } from '../../report-index.ts'
import { isHard } from '../../severity.ts'
import { faultNames } from './fault-view.ts'
import type { Surroundings } from './finding-view.ts'
import { html, type Markup, nothing } from './markup.ts'
import { levelBadge, sectionLink } from './requirement-view.ts'

/** The requirement matrix: clause, requirement, scenarios, exchange, and the faults that prove the check. */
export function matrixView(around: Surroundings): Markup {
  const { index } = around
  const bySpec = [...Map.groupBy(clauses, ({ spec }) => spec)]
  return html`<p class="legend">${[...toneOrder, 'excluded'].map(
    (tone) => html`<span class="${tone}"><span class="sign"></span>${toneWords(tone)}</span>`,
  )}</p>${bySpec.map(([spec, members]) => {
    const rows = members.flatMap(requirementsOf)
    return html`<details class="spec group"${isJudged(rows, index) ? html` open` : nothing}>
<summary><h3>${spec}</h3> <span class="quiet">${counted(members.length, 'clause')}</span> ${tally(rows, index)}</summary>
${members.map((clause) => clauseView(clause, around))}
</details>`
  })}`
}

const judged: readonly RequirementVerdict['verdict'][] = ['violated', 'inconclusive', 'satisfied']

function isJudged(rows: readonly Requirement[], { report }: ReportIndex): boolean {
  return rows.some(({ id }) => judged.includes(report.requirements[id]?.verdict ?? 'untested'))
}

function clauseView(clause: Clause, { index, shelf }: Surroundings): Markup {
  const rows = requirementsOf(clause)
  const example = rows
    .flatMap(({ id }) => index.findingsOf(id))
    .map((finding) => index.exchangeOf(finding))
    .find((evidence) => evidence !== undefined)
  // Shown before the rows are written: they link to it.
  const shown = example === undefined ? nothing : shelf.show(example)
  return html`<details class="clause group${isJudged(rows, index) ? '' : ' unjudged'}"><summary><span class="section">${clause.section}</span>
<span class="clause-title">${clause.title ?? clause.tag}</span>${tally(rows, index)}</summary>
<p class="source">${sectionLink(rows[0]?.id ?? '')}</p>
<ul class="rows">${rows.map((row) => rowView(row, { index, shelf }))}</ul>
${example === undefined ? nothing : html`<p class="quiet">An example of what was judged:</p>${shown}`}
</details>`
}

function rowView(row: Requirement, around: Surroundings): Markup {
  const { id, level, title, text } = row
  const { index } = around
  const verdict = index.report.requirements[id]
  const tone = toneOf(id, index)
  return html`<li class="item ${tone}" id="${id}" data-level="${level.split(' ')[0]}"><span class="sign"></span><div>
<p><b>${title}</b> ${levelBadge(level)} <code class="id">${id}</code></p>
<p>${text}</p>
<p class="quiet">${verdictWords(verdict, tone)}${verdict?.reason ? `: ${verdict.reason}` : ''}${
    tone === 'violated' || tone === 'warning'
      ? html` · <a href="#finding-${id}">what was seen</a>`
      : nothing
  }${judgedIn(id, around)}${provenBy(id)}</p></div></li>`
}

const mostScenarios = 2

function judgedIn(id: string, { index, shelf }: Surroundings): Markup {
  const sightings = index.sightingsOf(id)
  if (sightings.length === 0) return nothing
  const more = sightings.length - mostScenarios
  const evidence = sightings
    .values()
    .map(({ outcome, exchange }) => index.evidence(outcome, exchange))
    .find((each) => each !== undefined && shelf.has(each.anchor))
  return html` · judged in ${sightings
    .slice(0, mostScenarios)
    .map(
      (sighting, position) => html`${position > 0 ? ', ' : ''}${scenarioLink(sighting, index)}`,
    )}${
    more > 0 ? ` and ${more} more` : ''
  }${evidence === undefined ? nothing : html` · <a href="#${evidence.anchor}">exchange</a>`}`
}

function scenarioLink({ outcome }: Sighting, index: ReportIndex): Markup {
  const name = outcome.scenario.split(' › ').at(-1) ?? outcome.scenario
  return html`<a href="#${index.anchorOf(outcome)}">${name}</a>`
}

function provenBy(id: string): Markup {
  const faults = faultsThatProve(id)
  if (faults.length === 0) return nothing
  return html` · proven by ${faultNames(faults.slice(0, 3))}`
}

function verdictWords(row: RequirementVerdict | undefined, tone: string): string {
  if (row?.expected === true) return `${toneWords(row.verdict)}, as expected`
  return tone === 'warning' ? 'warning' : toneWords(row?.verdict ?? 'untested')
}

function toneWords(tone: string): string {
  return tone.replace('-', ' ')
}

function toneOf(id: string, index: ReportIndex): string {
  const row = index.report.requirements[id]
  if (row?.verdict !== 'violated') return row?.verdict ?? 'untested'
  return !row.expected && index.findingsOf(id).some(isHard) ? 'violated' : 'warning'
}

/** The verdicts of some rows as small signs, worst first. */
function tally(rows: readonly Requirement[], index: ReportIndex): Markup {
  const tones = Map.groupBy(rows, ({ id }) => toneOf(id, index))
  const shown = toneOrder.flatMap((tone) => {
    const count = tones.get(tone)?.length ?? 0
    return count === 0
      ? []
      : [
          html`<span class="${tone}" title="${toneWords(tone)}"><span class="sign"></span>${count}</span>`,
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
