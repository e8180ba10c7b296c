import { causeTitle } from '../../cause-title.ts'
import type { ConformanceReport } from '../../conformance-report.ts'
import { headline } from '../../headline.ts'
import { oneLine } from '../../plain-text.ts'
import type { RootCause } from '../../root-causes.ts'
import { applies } from '../../run-judgement.ts'
import { sinceView } from './history-view.ts'
import { html, type Markup, nothing } from './markup.ts'

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

/** What to repair at a glance, one line a root cause; one cause needs no list. */
export function fixesView(
  causes: readonly RootCause[],
  report: ConformanceReport,
): readonly Markup[] {
  return causes.length < 2 ? [] : [causeList(causes, report)]
}

export function causeList(causes: readonly RootCause[], report: ConformanceReport): Markup {
  return html`<ol class="fixes">${causes.map(({ requirement, findings, explains }) => {
    const [first] = findings
    return html`<li><p><a href="#finding-${requirement}">${causeTitle(requirement, findings)}</a> ${
      first === undefined ? '' : oneLine(`${first.seen}; expected: ${first.expected}`, 160)
    }${explains.length === 0 ? '' : html` <span class="quiet">explains ${explains.length} more</span>`} ${sinceView(requirement, report)}</p></li>`
  })}</ol>`
}

/** The verdict in a browser's tab: a square, a disc or a ring in its colour. */
export function iconOf(report: ConformanceReport): string {
  const shape = {
    conforms: "<circle cx='8' cy='8' r='7' fill='#2a7a52'/>",
    part: "<circle cx='8' cy='8' r='5.5' fill='none' stroke='#6f757d' stroke-width='3'/><path d='M8 2.5a5.5 5.5 0 0 1 0 11z' fill='#6f757d'/>",
    violated: "<rect x='1' y='1' width='14' height='14' rx='2' fill='#b3261e'/>",
    inconclusive: "<circle cx='8' cy='8' r='5.5' fill='none' stroke='#5d4a9c' stroke-width='3'/>",
  }[headline(report).tone]
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${shape}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const kinds = [
  { key: 'violated', label: 'violated', anchor: 'violations', tone: '' },
  { key: 'inconclusive', label: 'inconclusive', anchor: 'inconclusive', tone: '' },
  { key: 'warnings', label: 'warnings', anchor: 'warnings', tone: '' },
  { key: 'satisfied', label: 'satisfied', anchor: 'requirements', tone: 'satisfied' },
  { key: 'notApplicable', label: 'not applicable', anchor: 'not-applicable', tone: '' },
  { key: 'untested', label: 'untested', anchor: 'requirements', tone: 'untested' },
] as const

/** One bar of all that applies: what was not judged is grey; what is not offered would only dwarf it. */
function proportions({ summary, requirements }: ConformanceReport): Markup {
  const rows = Object.values(requirements)
  const unjudged = rows.filter(
    (row) => applies(row) && ['untested', 'not-applicable'].includes(row.verdict),
  )
  const parts = [
    ...kinds.slice(0, 4).map(({ key }) => ({ key, count: summary[key] })),
    { key: 'unjudged', count: unjudged.length },
  ]
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return html``
  const smallest = 0.8
  let x = 0
  const bars = parts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => {
      const width = Math.max(smallest, (count / total) * 100)
      const bar = html`<rect class="${key}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`
      x += width
      return bar
    })
  return html`<svg class="bar" viewBox="0 0 ${x.toFixed(2)} 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`
}

/** A count of none leads nowhere. */
function counts({ summary }: ConformanceReport): Markup {
  return html`<ul class="counts">${kinds.map(({ key, label, anchor, tone }) => {
    const count = summary[key]
    const words = html`<b>${count}</b> ${label}`
    if (count === 0) return html`<li class="${key} zero"><span>${words}</span></li>`
    const filter = tone === '' ? nothing : html` data-tone="${tone}"`
    return html`<li class="${key}"><a href="#${anchor}"${filter}>${words}</a></li>`
  })}</ul>`
}

function facts({ target, run, tool, side }: ConformanceReport): Markup {
  const rows: readonly (readonly [string, string])[] = [
    side === 'wallet'
      ? ['Judged side', 'the wallet, by what the mock received from it']
      : ['Credential Issuer', target.credentialIssuer ?? 'not known'],
    ['Protocol', `OpenID4VCI ${target.dialect}`],
    ['Profiles', target.profiles.join(', ') || 'none'],
    ['Run', `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${seconds(run.durationMs)}`],
    [
      'Scenarios',
      `${run.scenarios}${run.selection === null ? '' : `, of ${run.selection}`}${run.shard === null ? '' : `, part ${run.shard}`}`,
    ],
    ['Judged by', `${tool.name} ${tool.version}`],
  ]
  return html`<dl class="facts">${rows.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`
}
