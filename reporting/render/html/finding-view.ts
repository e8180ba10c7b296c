import type { ScenarioRecord } from '../../../checks/scenario-record.ts'
import type { ConformanceReport, ReportFinding } from '../../conformance-report.ts'
import { inconclusiveFindings } from '../../headline.ts'
import { counted } from '../../plain-text.ts'
import type { RootCause } from '../../root-causes.ts'
import { isHard } from '../../severity.ts'
import { exchangeView } from './exchange-view.ts'
import { html, type Markup } from './markup.ts'
import { levelBadge, sectionLink, textOf, titleOf } from './requirement-view.ts'

/** One cause with everything it explains below it. */
export function causeView(
  { requirement, findings, explains }: RootCause,
  records: readonly ScenarioRecord[],
): Markup {
  const consequences = [...Map.groupBy(explains, (finding) => finding.requirement)]
  return html`<section class="cause">
${requirementCard(requirement, findings, records)}
${
  consequences.length === 0
    ? ''
    : html`<div class="consequences"><p class="quiet">${counted(explains.length, 'further finding')} ${
        explains.length === 1 ? 'follows from this or depends' : 'follow from this or depend'
      } on it:</p>
${consequences.map(([id, members]) => requirementCard(id, members, records))}</div>`
}
</section>`
}

/** By reason: one time-out stands behind many requirements. */
export function inconclusiveView(
  report: ConformanceReport,
  records: readonly ScenarioRecord[],
): readonly Markup[] {
  const byReason = Map.groupBy(inconclusiveFindings(report), ({ reason }) => reason ?? '')
  return [...byReason].map(
    ([reason, findings]) => html`<article class="card inconclusive">
<p class="rule">${reason}</p>
<ul class="ids">${[...new Set(findings.map(({ requirement }) => requirement))].map(
      (id) =>
        html`<li><code>${id}</code> ${titleOf(id)} <span class="source">${sectionLink(id)}</span></li>`,
    )}</ul>
${findings.slice(0, 1).map(({ scenario, at }) => html`<p class="where">${scenario}<br><code>${at}</code></p>`)}
${findings
  .flatMap((finding) => exchangeOf(finding, records) ?? [])
  .slice(0, 1)
  .map(exchangeView)}
</article>`,
  )
}

const shownSightings = 3

function requirementCard(
  id: string,
  findings: readonly ReportFinding[],
  records: readonly ScenarioRecord[],
): Markup {
  const [worst] = findings
  const shown = findings.slice(0, shownSightings)
  const rest = findings.slice(shownSightings)
  return html`<article class="card ${toneOf(worst)}" id="${id}">
<header>${levelBadge(worst?.level ?? 'MUST')}<h3>${titleOf(id)}</h3><code class="id">${id}</code></header>
<p class="rule">${textOf(id)} <span class="source">${sectionLink(id)}</span></p>
${shown.map((finding) => sighting(finding, records))}
${
  rest.length === 0
    ? ''
    : html`<details><summary>${counted(rest.length, 'further sighting')}</summary>${rest.map(
        (finding) => sighting(finding, records),
      )}</details>`
}
</article>`
}

function toneOf(finding: ReportFinding | undefined): string {
  if (finding === undefined || isHard(finding)) return 'violated'
  return finding.verdict === 'inconclusive' ? 'inconclusive' : 'warning'
}

function sighting(finding: ReportFinding, records: readonly ScenarioRecord[]): Markup {
  const { seen, expected, hint, reason, scenario, at, times, conditionalOn } = finding
  const exchange = exchangeOf(finding, records)
  return html`<div class="sighting">
${
  finding.verdict === 'violated'
    ? html`<dl class="compare"><div class="seen"><dt>Seen</dt><dd>${seen}</dd></div>
<div class="expected"><dt>Expected</dt><dd>${expected}</dd></div></dl>`
    : html`<p>${reason ?? seen}</p>`
}
${hint === undefined ? '' : html`<p class="hint"><b>Hint</b> ${hint}</p>`}
<p class="where">${scenario}<br><code>${at}</code>${times > 1 ? ` · seen ${times} times` : ''}${
    conditionalOn === null ? '' : ` · judged after a fallback from ${conditionalOn}`
  }</p>
${exchange === undefined ? '' : exchangeView(exchange)}
</div>`
}

/** Ids of exchanges are unique within a scenario only. */
export function exchangeOf(
  { exchange, scenario, at }: ReportFinding,
  records: readonly ScenarioRecord[],
): ScenarioRecord['exchanges'][number] | undefined {
  return records
    .find((record) => record.at === at && record.scenario === scenario)
    ?.exchanges.find(({ id }) => id === exchange)
}
