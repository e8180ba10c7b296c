import type { ConformanceReport } from '../../conformance-report.ts'
import {
  byCause,
  type ChangeGroup,
  catalogueLines,
  toneOf as verdictTone,
} from '../../diff-groups.ts'
import {
  catalogueWords,
  detailOf,
  diffSections,
  diffTitle,
  titleOfChange,
} from '../../diff-text.ts'
import { counted } from '../../plain-text.ts'
import type { Change, ReportDiff } from '../../report-diff.ts'
import { policy, style } from './assets.ts'
import { html, type Markup, nothing } from './markup.ts'
import { levelBadge, sectionLink, textOf } from './requirement-view.ts'

/** What changed between two runs, as one page like the report's. */
export function diffHtml(
  diff: ReportDiff,
  before: ConformanceReport,
  after: ConformanceReport,
): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${after.target.name}: ${diffTitle(diff)}, OpenID4VCI conformance</title>
<style>${style}</style>
</head>
<body>
<header class="masthead"><div><p><b>vcispec</b> <span>OpenID4VCI conformance, compared</span></p></div></header>
<main id="main">
<section class="verdict ${verdictTone(diff)}">
<p class="target">${after.target.name}</p>
<h1>${diffTitle(diff)}</h1>
<dl class="facts">${[runFact('Before', before), runFact('Now', after)]}</dl>
${diff.differences.length === 0 ? nothing : html`<p class="note">The runs differ: ${diff.differences.join('; ')}.</p>`}
</section>
${catalogueView(diff)}
${diffSections.map(({ key, title }) => sectionView(title, diff[key]))}
</main>
</body>
</html>
`.html
}

function runFact(name: string, { run, summary }: ConformanceReport): Markup {
  return html`<div><dt>${name}</dt><dd>${run.startedAt.slice(0, 16).replace('T', ' ')} UTC: ${summary.violated} violated, ${summary.satisfied} satisfied, ${counted(run.scenarios, 'scenario')}</dd></div>`
}

function catalogueView(diff: ReportDiff): Markup {
  const lines = catalogueLines(diff)
  if (lines.length === 0) return nothing
  return html`<section class="part"><h2>The catalogue changed</h2><ul class="ids">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
}

function sectionView(title: string, changes: readonly Change[]): Markup {
  if (changes.length === 0) return nothing
  return html`<section class="part"><h2>${title} <span class="quiet">${changes.length}</span></h2>
${byCause(changes).map(groupView)}</section>`
}

function groupView({ first, others }: ChangeGroup): Markup {
  if (others.length === 0) return changeView(first)
  return html`<section class="cause">${changeView(first)}
<details class="consequences"><summary>${others.length} more by the same cause</summary>${others.map(changeView)}</details></section>`
}

function changeView(change: Change): Markup {
  const { requirement, level, before, after, catalogue } = change
  return html`<article class="card ${toneOf(change)}"><header>${levelBadge(level)}<h3>${titleOfChange(change)}</h3><code class="id">${requirement}</code></header>
<p class="rule">${textOf(requirement)} <span class="source">${sectionLink(requirement)}</span></p>
<p>${detailOf(change)}</p>
<p class="where">${(before ?? 'not in the catalogue').replace('-', ' ')} → ${after.replace('-', ' ')}${
    catalogue === undefined ? '' : ` · ${catalogueWords[catalogue]} of this version`
  }</p></article>`
}

function toneOf({ after, counts }: Change): string {
  if (after === 'satisfied') return 'satisfied'
  return after === 'violated' && counts ? 'violated' : 'warning'
}
