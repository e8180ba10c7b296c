import type { ConformanceReport } from '../conformance-report.ts'
import { headline } from '../headline.ts'
import { counted, oneLine } from '../plain-text.ts'
import { badge } from '../render/badge.ts'
import { policy, style } from '../render/html/assets.ts'
import { html, type Markup, nothing } from '../render/html/markup.ts'
import { type Cell, matrixOf, type SiteEntry, type SiteRow } from './site-model.ts'

/** The front page of several reports: who conforms, and where each of them breaks what. */
export function siteHtml(entries: readonly SiteEntry[]): string {
  const rows = matrixOf(entries)
  const bySpec = [...Map.groupBy(rows, ({ clause }) => clause.spec)]
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${counted(entries.length, 'report')}, OpenID4VCI conformance</title>
<style>${style}</style>
</head>
<body>
<header class="masthead"><div><p><b>vcispec</b> <span>OpenID4VCI conformance, side by side</span></p></div></header>
<main id="main" class="site">
<section class="verdict part"><h1>${counted(entries.length, 'report')}</h1></section>
<section class="part" aria-labelledby="reports"><h2 id="reports">Reports</h2>
<ol class="entries">${entries.map(entryView)}</ol></section>
<section class="part" aria-labelledby="clauses"><h2 id="clauses">Clause by clause</h2>
<p class="quiet">Met of what was judged. A column is a report, by its number above; a cell leads to the requirement to look at first.</p>
${rows.length === 0 ? html`<p>Nothing was judged in any of them.</p>` : bySpec.map(([spec, members]) => specView(spec, members, entries))}</section>
</main>
</body>
</html>
`.html
}

/** A report's page opens where its reader wants it; the badge is drawn anew: nobody's picture gets in. */
function entryView({ slug, report }: SiteEntry): Markup {
  const { target, run, tool } = report
  const image = Buffer.from(badge.render(report, [])).toString('base64')
  return html`<li><p><a href="${slug}/index.html">${oneLine(target.name, 120)}</a> <span class="quiet">${slug}</span></p>
<p><img src="data:image/svg+xml;base64,${image}" alt="${badgeWords(report)}" height="20"></p>
<p class="quiet">${headline(report).title} · ${report.judgement.judged} of ${report.judgement.applicable} judged · ${run.startedAt.slice(0, 10)} · ${tool.name} ${tool.version}</p></li>`
}

function badgeWords(report: ConformanceReport): string {
  return `OpenID4VCI 1.0: ${headline(report).title}`
}

function specView(spec: string, rows: readonly SiteRow[], entries: readonly SiteEntry[]): Markup {
  return html`<h3>${spec}</h3><div class="tables" tabindex="0" role="group" aria-label="${spec}"><table class="shares matrix"><thead><tr><th scope="col">Clause</th>${entries.map(
    ({ report }, at) =>
      html`<th scope="col" title="${oneLine(report.target.name, 120)}">${at + 1}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ clause, cells }) =>
      html`<tr><th scope="row">${clause.section}${clause.title === undefined ? nothing : html` <span class="quiet">${clause.title}</span>`}</th>${cells.map(
        (cell, at) => cellView(cell, entries[at]?.slug ?? ''),
      )}</tr>`,
  )}</tbody></table></div>`
}

function cellView(cell: Cell | undefined, slug: string): Markup {
  if (cell === undefined) return html`<td></td>`
  const { tone, met, judged, first } = cell
  const words = tone.replace('-', ' ')
  return html`<td class="${tone}"><a href="${slug}/index.html#${first}" title="${words}"><span class="sign"></span>${
    judged === 0 ? '–' : `${met}/${judged}`
  }<span class="hidden"> ${words}</span></a></td>`
}
