import { findingTitle } from '../../../checks/finding-title.ts'
import type { ConformanceReport } from '../../conformance-report.ts'
import type { ReportHistory, Standing, TrendPoint } from '../../history/report-history.ts'
import { counted } from '../../plain-text.ts'
import { html, type Markup, nothing } from './markup.ts'

/** How the issuer fared over the runs that are kept. */
export function historyView({ history }: ConformanceReport): readonly Markup[] {
  if (history === undefined) return []
  const { runs } = history
  return [
    runs.length < 2
      ? html`<p class="quiet">This is the first run that is kept; the next one shows a trend.</p>`
      : trendView(runs),
    ...flakyView(history),
  ]
}

export function trendView(runs: readonly TrendPoint[]): Markup {
  const [first, last] = [runs[0], runs.at(-1)]
  return html`<div class="trend">${(['judged', 'violated', 'warnings'] as const).map((name) => row(name, runs))}
<p class="ends"><span>${day(first?.startedAt ?? '')}</span><span>${day(last?.startedAt ?? '')}</span></p></div>
<details class="reason"><summary>The figures <span class="quiet">${counted(runs.length, 'run')}</span></summary>
<table class="shares"><thead><tr><th scope="col">Run</th><th scope="col">apply</th><th scope="col">judged</th><th scope="col">violated</th><th scope="col">warnings</th></tr></thead><tbody>${runs
    .toReversed()
    .map(
      ({ startedAt, applicable, judged, violated, warnings }) =>
        html`<tr><th scope="row">${startedAt.slice(0, 16).replace('T', ' ')}</th><td>${applicable}</td><td>${judged}</td><td>${violated}</td><td>${warnings}</td></tr>`,
    )}</tbody></table></details>`
}

type Series = 'judged' | 'violated' | 'warnings'

const [width, height] = [600, 48]

/** One line, by a scale of its own from nought: four violations are seen beside four hundred that were judged. */
function row(name: Series, runs: readonly TrendPoint[]): Markup {
  const most = Math.max(1, ...runs.map((run) => run[name]))
  const points = runs.map((run, at) => {
    const x = 4 + (at / (runs.length - 1)) * (width - 8)
    const y = height - 4 - (run[name] / most) * (height - 8)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  const [now, before] = [runs.at(-1)?.[name] ?? 0, runs.at(-2)?.[name] ?? 0]
  return html`<div class="series ${name}"><p><b>${now}</b> ${name} <span class="quiet">${change(now - before)}</span></p>
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${name} over ${runs.length} runs: ${runs
    .map((run) => run[name])
    .slice(-mostSaid)
    .join(', ')}"><polyline points="${points.join(' ')}"/></svg>
<p class="quiet">0 to ${most}</p></div>`
}

const mostSaid = 12

function change(difference: number): string {
  if (difference === 0) return 'as before'
  return difference > 0 ? `${difference} more than before` : `${-difference} fewer than before`
}

function flakyView({ flaky }: ReportHistory): readonly Markup[] {
  if (flaky.length === 0) return []
  return [
    html`<h3>Flaky</h3><p class="quiet">Met and violated in turn: look for what differs between replicas, caches or clocks.</p><ul class="ids">${flaky.map(
      ({ requirement, changes, runs }) =>
        html`<li><a href="#${requirement}"><code>${requirement}</code></a> ${findingTitle(requirement)} <span class="quiet">changed ${changes} times in ${runs} runs</span></li>`,
    )}</ul>`,
  ]
}

/** `since 2026-03-01, 5 runs; met on 2026-02-28`; nothing where no run is kept. */
export function sinceView(requirement: string, { history }: ConformanceReport): Markup {
  const standing = history?.standing[requirement]
  return standing === undefined ? nothing : html`<span class="since">${sinceWords(standing)}</span>`
}

export function sinceWords({ since, runs, lastMet }: Standing): string {
  if (runs === 1) return lastMet === null ? 'first seen in this run' : `new: met on ${day(lastMet)}`
  const met = lastMet === null ? 'never met in what is kept' : `met on ${day(lastMet)}`
  return `since ${day(since)}, ${counted(runs, 'run')}; ${met}`
}

function day(time: string): string {
  return time.slice(0, 10)
}
