import { causeTitle } from '../../cause-title.ts'
import type { ConformanceReport, ReportFinding } from '../../conformance-report.ts'
import { faultsThatProve } from '../../fault-proofs.ts'
import { inconclusiveCauses } from '../../headline.ts'
import { counted } from '../../plain-text.ts'
import { replayCommand } from '../../replay.ts'
import type { ReportIndex } from '../../report-index.ts'
import type { RootCause } from '../../root-causes.ts'
import { isHard } from '../../severity.ts'
import { ticketOf } from '../../ticket.ts'
import { commandView, ticketView } from './command-view.ts'
import type { EvidenceShelf } from './evidence-shelf.ts'
import { faultNames } from './fault-view.ts'
import { sinceView } from './history-view.ts'
import { html, type Markup, nothing } from './markup.ts'
import { levelBadge, sectionLink, textOf, titleOf } from './requirement-view.ts'

/** What the views of findings need beside the findings. */
export interface Surroundings {
  readonly index: ReportIndex
  readonly shelf: EvidenceShelf
}

/** One cause with everything it explains below it. */
export function causeView(
  { requirement, findings, explains }: RootCause,
  around: Surroundings,
): Markup {
  const consequences = [...Map.groupBy(explains, (finding) => finding.requirement)]
  return html`<section class="cause">
${requirementCard(requirement, findings, around)}
${
  consequences.length === 0
    ? nothing
    : html`<div class="consequences"><p class="quiet">${counted(explains.length, 'further finding')} ${
        explains.length === 1 ? 'follows from this or depends' : 'follow from this or depend'
      } on it:</p>
${consequences.map(([id, members]) => requirementCard(id, members, around))}</div>`
}
</section>`
}

/** By cause: one time-out stands behind many requirements. */
export function inconclusiveView(
  report: ConformanceReport,
  around: Surroundings,
): readonly Markup[] {
  return inconclusiveCauses(report).map(
    ([reason, findings]) => html`<article class="card inconclusive">
<p class="rule">${reason}</p>
<ul class="ids">${[...new Set(findings.map(({ requirement }) => requirement))].map(
      (id) =>
        html`<li><code>${id}</code> ${titleOf(id)} <span class="source">${sectionLink(id)}</span></li>`,
    )}</ul>
${findings.slice(0, 1).map((finding) => whereView(finding, around))}
${findings
  .flatMap((finding) => around.index.exchangeOf(finding) ?? [])
  .slice(0, 1)
  .map((evidence) => around.shelf.show(evidence))}
</article>`,
  )
}

const shownSightings = 3

function requirementCard(
  id: string,
  findings: readonly ReportFinding[],
  around: Surroundings,
): Markup {
  const [worst] = findings
  const shown = findings.slice(0, shownSightings)
  const rest = findings.slice(shownSightings)
  const proofs = faultsThatProve(id)
  return html`<article class="card ${toneOf(worst)}" id="finding-${id}">
<header>${levelBadge(worst?.level ?? 'MUST')}<h3>${causeTitle(id, findings)}</h3><a class="id" href="#${id}"><code>${id}</code></a></header>
<p class="rule">${textOf(id)} <span class="source">${sectionLink(id)}</span> ${sinceView(id, around.index.report)}</p>
${shown.map((finding, position) => sighting(finding, around, position === 0))}
${
  rest.length === 0
    ? nothing
    : html`<details><summary>${counted(rest.length, 'further sighting')}</summary>${rest.map(
        (finding) => sighting(finding, around),
      )}</details>`
}
<footer>${worst === undefined ? nothing : ticketView(ticketOf(worst, around.index))}<h4>Judge this again</h4>${commandView(replayCommand(around.index.report.run, id))}${
    proofs.length === 0
      ? nothing
      : html`<p class="proof">This check is proven to tell: it reports the mock’s ${
          proofs.length === 1 ? 'fault' : 'faults'
        } ${faultNames(proofs.slice(0, 4))}.</p>`
  }</footer>
</article>`
}

function toneOf(finding: ReportFinding | undefined): string {
  if (finding === undefined || isHard(finding)) return 'violated'
  return finding.verdict === 'inconclusive' ? 'inconclusive' : 'warning'
}

function sighting(finding: ReportFinding, around: Surroundings, open = false): Markup {
  const { verdict, seen, expected, hint, reason } = finding
  const evidence = around.index.exchangeOf(finding)
  return html`<div class="sighting">
${
  verdict === 'violated'
    ? html`<dl class="compare"><div class="seen"><dt>Seen</dt><dd>${seen}</dd></div>
<div class="expected"><dt>Expected</dt><dd>${expected}</dd></div></dl>`
    : html`<p>${reason ?? seen}</p>`
}
${hint === undefined ? nothing : html`<p class="hint"><b>Hint</b> ${hint}</p>`}
${whereView(finding, around)}
${evidence === undefined ? nothing : around.shelf.show(evidence, open)}
</div>`
}

/** The scenario, as a link to its sequence diagram, and how often. */
function whereView(
  { scenario, at, times, conditionalOn }: ReportFinding,
  { index }: Surroundings,
): Markup {
  const outcome = index.scenarioOf({ scenario, at })
  return html`<p class="where">${
    outcome === undefined ? scenario : html`<a href="#${index.anchorOf(outcome)}">${scenario}</a>`
  }<br><code>${at}</code>${times > 1 ? ` · seen ${times} times` : ''}${
    conditionalOn === null ? '' : ` · judged after a fallback from ${conditionalOn}`
  }</p>`
}
