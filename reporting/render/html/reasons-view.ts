import type { ConformanceReport, RequirementVerdict } from '../../conformance-report.ts'
import { counted } from '../../plain-text.ts'
import { html, type Markup } from './markup.ts'
import { titleOf } from './requirement-view.ts'

/** Requirements with one verdict under the reason they share: the most frequent reason first. */
export function reasonsView(
  { requirements }: ConformanceReport,
  verdict: RequirementVerdict['verdict'],
): Markup {
  const rows = Object.entries(requirements).filter(([, row]) => row.verdict === verdict)
  const byReason = [...Map.groupBy(rows, ([, { reason }]) => reason ?? 'no reason given')].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  return html`${byReason.map(
    ([reason, members]) =>
      html`<details class="reason"><summary>${reason} <span class="quiet">${counted(
        members.length,
        'requirement',
      )}</span></summary>${idList(members.map(([id]) => id))}</details>`,
  )}`
}

function idList(ids: readonly string[]): Markup {
  return html`<ul class="ids">${ids.map(
    (id) => html`<li><a href="#${id}"><code>${id}</code></a> ${titleOf(id)}</li>`,
  )}</ul>`
}
