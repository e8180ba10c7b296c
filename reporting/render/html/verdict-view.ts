import type { ConformanceReport } from '../../conformance-report.ts'
import { headline } from '../../headline.ts'
import { html, type Markup } from './markup.ts'

/** What a reader needs in the first ten seconds: the answer, how much was judged, and of whom. */
export function verdictView(report: ConformanceReport): Markup {
  const { tone, title, note } = headline(report)
  return html`<section class="verdict ${tone}">
<p class="target">${report.target.name}</p>
<h1>${title}</h1>
${note === '' ? '' : html`<p class="note">${note}</p>`}
${proportions(report)}
${counts(report)}
</section>
${facts(report)}`
}

const kinds = [
  { key: 'violated', label: 'violated', anchor: 'violations' },
  { key: 'inconclusive', label: 'inconclusive', anchor: 'inconclusive' },
  { key: 'warnings', label: 'warnings', anchor: 'warnings' },
  { key: 'satisfied', label: 'satisfied', anchor: 'clauses' },
  { key: 'notApplicable', label: 'not applicable', anchor: 'not-applicable' },
  { key: 'untested', label: 'untested', anchor: 'untested' },
] as const

/** One bar of what was judged; what did not apply or has no check would only dwarf it. */
function proportions({ summary }: ConformanceReport): Markup {
  const judged = kinds.slice(0, 4)
  const total = judged.reduce((sum, { key }) => sum + summary[key], 0)
  if (total === 0) return html``
  const smallest = 0.8
  let x = 0
  const bars = judged
    .filter(({ key }) => summary[key] > 0)
    .map(({ key }) => {
      const width = Math.max(smallest, (summary[key] / total) * 100)
      const bar = html`<rect class="${key}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`
      x += width
      return bar
    })
  return html`<svg class="bar" viewBox="0 0 ${x.toFixed(2)} 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
}

function counts({ summary }: ConformanceReport): Markup {
  return html`<ul class="counts">${kinds.map(
    ({ key, label, anchor }) =>
      html`<li class="${key}${summary[key] === 0 ? ' zero' : ''}"><a href="#${anchor}"><b>${summary[key]}</b> ${label}</a></li>`,
  )}</ul>`
}

function facts({ target, run, tool }: ConformanceReport): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ['Credential Issuer', target.credentialIssuer ?? 'not known'],
    ['Protocol', `OpenID4VCI ${target.dialect}`],
    ['Profiles', target.profiles.join(', ') || 'none'],
    ['Run', `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${seconds(run.durationMs)}`],
    ['Scenarios', `${run.scenarios}${run.selection === null ? '' : `, of ${run.selection}`}`],
    ['Judged by', `${tool.name} ${tool.version}`],
  ]
  return html`<dl class="facts">${rows.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`
}
