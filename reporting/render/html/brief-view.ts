import { requirements as catalogue } from '../../../checks/catalogue.ts'
import { causeTitle } from '../../cause-title.ts'
import type { ConformanceReport } from '../../conformance-report.ts'
import { byDraft, draftTitle } from '../../draft-causes.ts'
import { inconclusiveCauses, violationCauses, warningCauses } from '../../headline.ts'
import { counted, oneLine } from '../../plain-text.ts'
import type { RootCause } from '../../root-causes.ts'
import { type Share, shareOf } from '../../share.ts'
import { unjudgedOf } from '../../unjudged.ts'
import { trendView } from './history-view.ts'
import { html, type Markup, nothing } from './markup.ts'
import { sectionLink } from './requirement-view.ts'
import { causeList } from './verdict-view.ts'

/** For whoever decides: two pages of paper, whatever was found. */
export function briefView(report: ConformanceReport): Markup {
  const { own, ofDraft } = byDraft(report, violationCauses(report))
  return html`<div class="brief">
${causesView(own, report)}
${ofDraft.length === 0 ? nothing : html`<h2>${draftTitle}</h2><p>${counted(ofDraft.length, 'cause')}, repaired by speaking version 1.0.</p>`}
${unsureView(report)}
${shareView(report)}
${warningsView(report)}
${brokenSince(report)}
${openView(report)}
<p class="quiet only-print">Everything (each finding with its requests, all requirements, all scenarios) is in the report's file, under “Everything”. A run without violations is no certification.</p>
</div>`
}

/** As many as leave room for the rest on two pages. */
const most = { causes: 10, reasons: 3, specifications: 12, warnings: 5, keys: 5 }

function causesView(causes: readonly RootCause[], report: ConformanceReport): Markup {
  if (causes.length === 0) return nothing
  return html`<h2>What to repair</h2>${causeList(causes.slice(0, most.causes), report)}${moreOf(causes.length - most.causes, 'cause')}`
}

function moreOf(count: number, noun: string): Markup {
  return count <= 0
    ? nothing
    : html`<p class="quiet more">and ${counted(count, `more ${noun}`)}</p>`
}

function unsureView(report: ConformanceReport): Markup {
  const causes = inconclusiveCauses(report)
  if (causes.length === 0) return nothing
  return html`<h2>Could not be judged</h2><ul class="ids">${causes
    .slice(0, most.reasons)
    .map(
      ([reason, findings]) =>
        html`<li>${oneLine(reason, 200)} <span class="quiet">${counted(
          new Set(findings.map(({ requirement }) => requirement)).size,
          'requirement',
        )}</span></li>`,
    )}</ul>${moreOf(causes.length - most.reasons, 'reason')}`
}

/** By specification, those with the most that applies first. */
function shareView(report: ConformanceReport): Markup {
  const shares = [...Map.groupBy(catalogue, ({ spec }) => spec)]
    .map(([spec, rows]) => [spec, shareOf(rows, report)] as const)
    .filter(([, { applicable }]) => applicable > 0)
    .toSorted(([, a], [, b]) => b.applicable - a.applicable)
  if (shares.length === 0) return nothing
  const { applicable, judged } = report.judgement
  return html`<h2>How much was judged</h2><p>${judged} of ${applicable} requirements (MUST and MUST NOT) that apply to this ${report.side ?? 'issuer'}, as far as was seen: ${percent(judged, applicable)}.</p><table class="shares"><thead><tr><th scope="col">Specification</th><th scope="col">apply</th><th scope="col">judged</th><th scope="col">met</th></tr></thead><tbody>${shares
    .slice(0, most.specifications)
    .map(shareRow)}</tbody></table>${moreOf(shares.length - most.specifications, 'specification')}`
}

/** All is said of all only. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.floor((100 * part) / whole)} %`
}

/** The plot alone: its figures are in the other view. */
function brokenSince({ history }: ConformanceReport): Markup {
  return history === undefined || history.runs.length < 2
    ? nothing
    : html`<h2>Over ${history.runs.length} runs</h2>${trendView(history.runs)}`
}

function shareRow([spec, { applicable, judged, met }]: readonly [string, Share]): Markup {
  return html`<tr><th scope="row">${spec}</th><td>${applicable}</td><td>${judged}</td><td>${met}</td></tr>`
}

function warningsView(report: ConformanceReport): Markup {
  const causes = warningCauses(report)
  if (causes.length === 0) return nothing
  return html`<h2>Warnings</h2><ul class="ids">${causes
    .slice(0, most.warnings)
    .map(
      ({ requirement, findings }) =>
        html`<li>${causeTitle(requirement, findings)} <span class="source">${sectionLink(requirement)}</span></li>`,
    )}</ul>${moreOf(causes.length - most.warnings, 'warning')}`
}

function openView(report: ConformanceReport): Markup {
  const { byKey } = unjudgedOf(report)
  if (byKey.length === 0) return nothing
  return html`<h2>What would judge more</h2><p>Keys of the target file: ${byKey
    .slice(0, most.keys)
    .map(
      ([key, ids], at) => html`${at > 0 ? ', ' : ''}<code>${key}</code> (${ids.length})`,
    )}${byKey.length > most.keys ? ' and others' : ''}.</p>`
}
