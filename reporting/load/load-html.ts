import { counted } from '../plain-text.ts'
import { loadPolicy, loadStyle, style } from '../render/html/assets.ts'
import { html, type Markup, nothing } from '../render/html/markup.ts'
import { milliseconds } from './figures.ts'
import type { CorrectnessResult, LatencySummary, LoadReport } from './load-report.ts'
import { verdictSentence } from './load-text.ts'
import { latencyPlot, ratePlot } from './plot.ts'

/** One self-contained page, like that of a run: no network, no script. */
export function loadHtml(report: LoadReport): string {
  const { target } = report
  const measured = report.flows.due > 0
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${loadPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${target.name}: ${titles[report.verdict]}, OpenID4VCI load</title>
<style>${style}</style>
<style>${loadStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict</a>
<header class="masthead"><div><p><b>vcispec</b> <span>OpenID4VCI load</span></p>${measured ? sectionLinks : nothing}</div></header>
<main id="main">
<section class="verdict ${tones[report.verdict]}">
<p class="target">${target.name}</p>
<h1>${titles[report.verdict]}</h1>
<p class="note">${report.run.stopped ?? verdictSentence(report)}</p>
${report.run.interrupted ? html`<p class="note">It was interrupted: this is what there was until then.</p>` : nothing}
${facts(report)}
</section>
${measured ? sections(report) : nothing}
</main>
</body>
</html>
`.html
}

const sectionLinks = html`<nav aria-label="Sections"><ul><li><a href="#time">Over time</a></li><li><a href="#latency">Latency</a></li><li><a href="#correctness">Correctness</a></li></ul></nav>`

const titles = {
  met: 'Thresholds met',
  missed: 'A threshold is missed',
  incorrect: 'Wrong under load',
  inconclusive: 'Inconclusive',
} as const

const tones = {
  met: 'conforms',
  missed: 'violated',
  incorrect: 'violated',
  inconclusive: 'inconclusive',
} as const

function facts({ target, run, flows, generator, tool }: LoadReport): Markup {
  const loop =
    run.ratePerSecond === null
      ? `${counted(run.wallets, 'wallet')}, closed loop`
      : `${run.ratePerSecond} flows a second, at most ${run.wallets} at once`
  const rows: readonly (readonly [string, string])[] = [
    ['Credential Issuer', target.credentialIssuer ?? 'as the offers name it'],
    ['Load', loop],
    ['Grants', run.grants.join(', ') || 'none'],
    ['Run', `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${milliseconds(run.durationMs)}`],
    ['Flows', flowWords(flows)],
    ['Completed per second', `${flows.completedPerSecond}`],
    [
      'This process was late by',
      `${milliseconds(generator.eventLoopDelayP99Ms)} (p99)${target.embedded ? ', with the mock in it' : ''}`,
    ],
    ['Measured by', `${tool.name} ${tool.version}`],
  ]
  return html`<dl class="facts">${rows.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>
${run.leftOut.map(({ grant, reason }) => html`<p class="quiet">Without ${grant}: ${reason}</p>`)}`
}

function flowWords({ completed, failed, busy, cut, due, begun }: LoadReport['flows']): string {
  return [
    `${completed} completed`,
    `${failed} failed`,
    ...(busy > 0 ? [`${busy} given up for a busy issuer`] : []),
    ...(cut > 0 ? [`${cut} cut off at the end`] : []),
    ...(due > begun ? [`${due - begun} due and never begun`] : []),
  ].join(', ')
}

function sections(report: LoadReport): Markup {
  return html`<section class="part" id="time" aria-labelledby="time-title"><h2 id="time-title">Over time</h2>
<h3>Latency of a flow</h3>
<p class="quiet key"><span class="p50">p50</span> <span class="p95">p95</span> <span class="p99">p99</span> <span class="max">max</span></p>
${latencyPlot(report)}
<h3>Flows that ended, per second</h3>
<p class="quiet key"><span class="completed">completed</span> <span class="failed">failed</span></p>
${ratePlot(report)}
</section>
<section class="part" id="latency" aria-labelledby="latency-title"><h2 id="latency-title">Latency</h2>
<p class="quiet">${report.run.ratePerSecond === null ? 'Of completed flows, from their beginning.' : 'Of completed flows, from when each was due; one that never began counts with the time it waited.'} Steps are single requests.</p>
${latencies(report)}
${weather(report)}</section>
${thresholds(report)}
${errors(report)}
<section class="part" id="correctness" aria-labelledby="correctness-title"><h2 id="correctness-title">Whether the answers stay right</h2>
${tableOf('Whether the answers stay right')}<table class="statement"><thead><tr><th scope="col">Looked at</th><th scope="col">times</th><th scope="col">wrong</th><th scope="col">undecided</th></tr></thead><tbody>${report.correctness.map(correctnessRow)}</tbody></table></div></section>`
}

/** It is moved sideways where it is too wide: by keyboard, too. */
function tableOf(label: string): Markup {
  return html`<div class="tables" tabindex="0" role="group" aria-label="${label}">`
}

const percentiles = ['p50', 'p75', 'p90', 'p95', 'p99', 'p999', 'max'] as const

function latencies({ latency, serviceTime, steps, run }: LoadReport): Markup {
  const row = (name: string, summary: LatencySummary, answers = '') =>
    html`<tr><th scope="row">${name}</th><td>${summary.count}</td>${percentiles.map((key) => html`<td>${milliseconds(summary[key])}</td>`)}<td>${answers}</td></tr>`
  return html`${tableOf('Latency')}<table class="statement figures"><thead><tr><th scope="col">Step</th><th scope="col">count</th>${percentiles.map(
    (key) => html`<th scope="col">${key === 'p999' ? 'p99.9' : key}</th>`,
  )}<th scope="col">answers</th></tr></thead><tbody>
${row('flow', latency)}
${run.ratePerSecond === null ? nothing : row('flow, once begun', serviceTime)}
${steps.map(({ step, latency: of, answers }) =>
  row(
    step,
    of,
    Object.entries(answers)
      .map(([answer, count]) => `${count} × ${answer}`)
      .join(', '),
  ),
)}</tbody></table></div>`
}

function weather({ weather: { answers, waitedSeconds } }: LoadReport): Markup {
  const told = Object.entries(answers).map(([status, count]) => `${count} × ${status}`)
  if (told.length === 0) return nothing
  return html`<p class="quiet">The issuer was busy: ${told.join(', ')}. The wallets waited ${waitedSeconds} s in all, as it asked.</p>`
}

function thresholds({ thresholds: all, flows }: LoadReport): Markup {
  return html`<section class="part" id="thresholds" aria-labelledby="thresholds-title"><h2 id="thresholds-title">Thresholds</h2>
${tableOf('Thresholds')}<table class="statement"><thead><tr><th scope="col">Threshold</th><th scope="col">seen</th><th scope="col">at most</th></tr></thead><tbody>${all.map(
    ({ name, seen, limit, met }) =>
      html`<tr><th scope="row">${flows.completed === 0 ? '–' : met ? '✔' : '✘'} ${name}</th><td>${seen}</td><td>${limit}</td></tr>`,
  )}</tbody></table></div></section>`
}

function errors({ errors: all }: LoadReport): Markup {
  if (all.length === 0) return nothing
  return html`<section class="part" id="errors" aria-labelledby="errors-title"><h2 id="errors-title">Errors</h2>
${all.map(
  ({ step, kind, flows, example }) =>
    html`<article class="card violated"><header><h3>${step}: ${kind}</h3><span class="quiet">${counted(flows, 'flow')}</span></header><p>${example}</p></article>`,
)}</section>`
}

function correctnessRow(result: CorrectnessResult): Markup {
  const { name, looked, violated, undecided, why, examples } = result
  const isOpen = looked === 0 || undecided === looked
  const sign = violated > 0 ? '✘' : isOpen ? '–' : '✔'
  return html`<tr class="${violated > 0 ? 'violated' : isOpen ? 'untested' : 'satisfied'}"><th scope="row">${sign} ${name}${why === null ? nothing : html`<br><span class="quiet">not looked at: ${why}</span>`}${examples.map(
    (example) => html`<br><span class="quiet">${example}</span>`,
  )}</th><td>${looked}</td><td>${violated}</td><td>${undecided}</td></tr>`
}
