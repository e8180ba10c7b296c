import { createHash } from 'node:crypto'
import type { ScenarioRecord } from '../../../checks/scenario-record.ts'
import type { ConformanceReport, ExpectationOutcome } from '../../conformance-report.ts'
import { violationCauses, warningCauses } from '../../headline.ts'
import { oneLine } from '../../plain-text.ts'
import type { Renderer } from '../renderer.ts'
import { clausesView } from './clause-view.ts'
import { causeView, inconclusiveView } from './finding-view.ts'
import { html, type Markup } from './markup.ts'
import { reasonsView, untestedView } from './reasons-view.ts'
import { sectionLink, titleOf } from './requirement-view.ts'
import { style } from './style.ts'
import { verdictView } from './verdict-view.ts'

/** One self-contained page: no script, no network, and a policy that holds it to that. */
export const indexHtml: Renderer = {
  name: 'html',
  file: 'index.html',
  render: (report, records) => page(report, records).html,
}

const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`

function page(report: ConformanceReport, records: readonly ScenarioRecord[]): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${oneLine(report.target.name, 80)}: OpenID4VCI conformance</title>
<style>${{ html: style }}</style>
</head>
<body>
<header class="masthead"><p><b>vcispec</b> OpenID4VCI conformance report</p></header>
<main>
${verdictView(report)}
${section(
  'violations',
  'What to repair',
  violationCauses(report).map((cause) => causeView(cause, records)),
)}
${section('expected', 'Expected failures', expectations(report))}
${section('inconclusive', 'Could not be judged', inconclusiveView(report, records))}
${section(
  'warnings',
  'Warnings',
  warningCauses(report).map((cause) => causeView(cause, records)),
  'Recommendations the issuer does not follow. They do not make it non-conforming.',
)}
${section('offer', 'An offer, as it was scanned', offer(records))}
${section('clauses', 'Verdicts by clause', [clausesView(report, records)])}
${section('not-applicable', 'Not applicable', nonEmpty(report, 'notApplicable', reasonsView(report, 'not-applicable')))}
${section('untested', 'Untested', nonEmpty(report, 'untested', untestedView(report)), 'Requirements that no check judged in this run.')}
${section('about', 'About this report', [about(report)])}
</main>
</body>
</html>
`
}

function section(
  id: string,
  title: string,
  contents: readonly Markup[],
  introduction = '',
): Markup {
  if (contents.length === 0) return html``
  return html`<section class="part" id="${id}"><h2>${title}</h2>
${introduction === '' ? '' : html`<p class="quiet">${introduction}</p>`}
${contents}</section>`
}

function nonEmpty(
  { summary }: ConformanceReport,
  count: keyof ConformanceReport['summary'],
  content: Markup,
): readonly Markup[] {
  return summary[count] === 0 ? [] : [content]
}

function expectations({ expectedFailures }: ConformanceReport): readonly Markup[] {
  if (expectedFailures.length === 0) return []
  return [
    html`<ul class="ids">${expectedFailures.map(
      (each) =>
        html`<li><b>${outcomeWords[each.outcome]}</b> <code>${each.requirement}</code> ${titleOf(
          each.requirement,
        )} <span class="source">${sectionLink(each.requirement)}</span><br><span class="quiet">${each.reason}${
          each.issue === undefined ? '' : ` · ${each.issue}`
        }${each.expires === undefined ? '' : ` · until ${each.expires}`}</span></li>`,
    )}</ul>`,
  ]
}

const outcomeWords: Readonly<Record<ExpectationOutcome['outcome'], string>> = {
  met: 'Still fails, as expected.',
  'unexpected-pass': 'Passes now: remove the expectation.',
  expired: 'Past its date.',
  'not-judged': 'Not judged in this run.',
}

function offer(records: readonly ScenarioRecord[]): readonly Markup[] {
  const scanned = records.find(({ qrImage }) => qrImage !== null && isPng(qrImage))
  if (scanned === undefined) return []
  return [
    html`<figure class="offer"><img src="${scanned.qrImage ?? ''}" alt="QR code of a Credential Offer">
<figcaption class="quiet">${scanned.scenario}</figcaption></figure>`,
  ]
}

/** The image came from the target: nothing but a PNG gets in. */
function isPng(uri: string): boolean {
  return /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(uri)
}

function about(report: ConformanceReport): Markup {
  const { tool, run, requirements } = report
  const rows = Object.values(requirements)
  const excluded = rows.filter(({ verdict }) => verdict === 'excluded').length
  const facts: readonly (readonly [string, string])[] = [
    ['Tool', `${tool.name} ${tool.version}`],
    ['Catalogue', tool.catalogue],
    ['Requirements', `${rows.length}, ${excluded} of them never judged against an issuer`],
    ['Selection', run.selection ?? 'everything'],
    ['Seed', run.seed ?? 'none: the order of the files'],
  ]
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>
<p class="quiet">Secrets are replaced by markers such as <i>‹access_token.1›</i>; equal secrets of a scenario have equal
markers. All exchanges are in <code>exchanges.har</code>, all verdicts in <code>conformance.json</code>. A run without
violations is no certification.</p>
<details class="reason"><summary>Never judged against an issuer <span class="quiet">${excluded} requirements</span></summary>
${reasonsView(report, 'excluded')}</details>`
}
