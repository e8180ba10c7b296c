import type { Capability, ConformanceReport } from '../../conformance-report.ts'
import { shortened } from '../../plain-text.ts'
import { html, type Markup } from './markup.ts'

/** The implementation conformance statement: a table for each area. */
export function statementView({ implementation }: ConformanceReport): readonly Markup[] {
  if (implementation.length === 0) return []
  const areas = [...Map.groupBy(implementation, ({ area }) => area)]
  return [
    html`<div class="tables">${areas.map(
      ([area, rows]) =>
        html`<table class="statement"><caption>${area}</caption><thead class="hidden"><tr><th scope="col">Feature</th><th scope="col">Supported</th><th scope="col">What was seen</th></tr></thead><tbody>${rows.map(rowView)}</tbody></table>`,
    )}</div>`,
  ]
}

function rowView({ feature, supported, value, evidence, exercised }: Capability): Markup {
  const support = supported ? (exercised ? 'yes, used' : 'yes, not used') : 'not seen'
  const tone = supported ? (exercised ? 'satisfied' : 'offered') : 'untested'
  return html`<tr class="${tone}"><th scope="row">${shortened(feature, 120)}</th><td><span class="sign"></span>${support}</td><td>${
    value === '' ? '' : html`<code>${shortened(value, 300)}</code> `
  }<span class="quiet">${evidence}</span></td></tr>`
}
