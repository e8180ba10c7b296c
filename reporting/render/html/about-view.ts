import { counted } from '../../plain-text.ts'
import { replayCommand } from '../../replay.ts'
import type { ReportIndex } from '../../report-index.ts'
import { html, type Markup } from './markup.ts'
import { reasonsView } from './reasons-view.ts'

/** What a vendor needs to dispute a verdict: versions, rows, order, clock and what was left out. */
export function aboutView(index: ReportIndex): Markup {
  const { tool, run, requirements } = index.report
  const rows = Object.values(requirements)
  const excluded = rows.filter(({ verdict }) => verdict === 'excluded').length
  const facts: readonly (readonly [string, string])[] = [
    ['Tool', `${tool.name} ${tool.version}, ${tool.runtime}`],
    ['Catalogue', tool.catalogue],
    ['Requirements', `${rows.length}, ${excluded} of them never judged against an issuer`],
    ['Selection', run.selection ?? 'everything'],
    ['Part', run.shard === null ? 'the whole' : run.shard],
    ['Order', run.seed === null ? 'of the files' : `random, seed ${run.seed}`],
    ['Clock', clockNote(index)],
    ['Started', run.startedAt],
  ]
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>
<p class="quiet">Secrets (access tokens, codes, passwords, client secrets, private keys, cookies) are replaced by markers such
as <i>‹access_token.1›</i> before anything is written; equal secrets of a scenario have equal markers. Long values are cut here.
All exchanges are in <code>exchanges.har</code>, all verdicts in <code>conformance.json</code>.</p>
<p class="quiet">A requirement has the worst of its findings: a violated MUST, what could not be judged, a warning, satisfied,
not applicable. A check is proven by a fault of the reference mock that it reports. A run without violations is no
certification. To dispute a verdict, send this file: <code>${replayCommand(run, 'REQUIREMENT')}</code> repeats it.</p>
<details class="reason"><summary>Never judged against an issuer <span class="quiet">${counted(excluded, 'requirement')}</span></summary>
${reasonsView(index.report, ({ verdict }) => verdict === 'excluded')}</details>`
}

/** Scenarios whose requests are dated outside of the run moved the target's clock. */
function clockNote({ report: { run }, outcomes }: ReportIndex): string {
  const begin = Date.parse(run.startedAt) - 60_000
  const end = begin + run.durationMs + 120_000
  const moved = outcomes.filter(({ record }) =>
    record?.exchanges.some(({ startedAt }) => {
      const time = Date.parse(startedAt)
      return time < begin || time > end
    }),
  ).length
  return moved === 0
    ? 'the wall clock'
    : `the wall clock; ${counted(moved, 'scenario')} moved the clock of the target`
}
