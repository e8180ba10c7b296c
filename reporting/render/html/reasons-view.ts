import type { ConformanceReport, RequirementVerdict } from '../../conformance-report.ts'
import { counted } from '../../plain-text.ts'
import { html, type Markup } from './markup.ts'
import { titleOf } from './requirement-view.ts'

/** Requirements under the reason they share: the most frequent reason first. */
export function reasonsView(
  { requirements }: ConformanceReport,
  of: (row: RequirementVerdict) => boolean,
): Markup {
  const rows = Object.entries(requirements).filter(([, row]) => of(row))
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

export function idList(ids: readonly string[]): Markup {
  return html`<ul class="ids">${ids.map(
    (id) => html`<li><a href="#${id}"><code>${id}</code></a> ${titleOf(id)}</li>`,
  )}</ul>`
}
