import { counted, oneLine } from '../plain-text.ts'
import type { Paint } from '../terminal.ts'
import { wrapped } from '../terminal.ts'
import { milliseconds } from './figures.ts'
import type { CorrectnessResult, LoadReport, StepSummary } from './load-report.ts'

interface Page {
  readonly width: number
  readonly paint: Paint
}

/** The end of a load on a terminal. What the issuer said is not harmless yet: see `printable`. */
export function loadText(report: LoadReport, page: Page): string {
  const { run, flows, target } = report
  const { paint, width } = page
  return [
    `${paint.bold(target.name)}${target.embedded ? ', the built-in mock, in this process' : ''}`,
    ...(target.credentialIssuer === null ? [] : [`  ${target.credentialIssuer}`]),
    ...(run.stopped === null ? [] : wrapped(oneLine(run.stopped, 1200), width)),
    ...(flows.due === 0 ? [] : figures(report, page)),
    ...correctnessLines(report, page),
    ...report.thresholds.map(({ name, limit, seen, met }) =>
      flows.completed === 0
        ? paint.dim(`– ${name}: not judged, at most ${limit}`)
        : `${met ? paint.green('✔') : paint.red('✘')} ${name}: ${seen}, at most ${limit}`,
    ),
    toneOf(report, paint)(verdictSentence(report)),
    '',
  ].join('\n')
}

/** The answer in one sentence. */
export function verdictSentence({ verdict, flows, run }: LoadReport): string {
  switch (verdict) {
    case 'met':
      return `${counted(flows.completed, 'flow')} completed, ${flows.completedPerSecond} a second; every threshold is met.`
    case 'missed':
      return `A threshold is missed: ${counted(flows.completed, 'flow')} completed, ${flows.failed} failed.`
    case 'incorrect':
      return 'What the issuer answered under load is wrong.'
    case 'inconclusive':
      return run.stopped === null
        ? 'No flow completed: nothing is known of this issuer.'
        : 'Nothing was measured.'
  }
}

function toneOf({ verdict }: LoadReport, paint: Paint): (text: string) => string {
  if (verdict === 'met') return paint.green
  return verdict === 'inconclusive' ? paint.yellow : paint.red
}

function figures(report: LoadReport, { paint, width }: Page): readonly string[] {
  const { flows, latency, run, weather, errors } = report
  const loop =
    run.ratePerSecond === null
      ? `${counted(run.wallets, 'wallet')} in a closed loop`
      : `${run.ratePerSecond} flows a second, ${counted(run.wallets, 'wallet')}`
  const waits = Object.entries(weather.answers).map(([status, count]) => `${count} × ${status}`)
  return [
    `${loop}, ${milliseconds(run.durationMs)}${run.interrupted ? ', interrupted' : ''}`,
    ...run.leftOut.map(({ grant, reason }) =>
      paint.dim(`  without ${grant}: ${oneLine(reason, width)}`),
    ),
    `flows: ${flows.completed} completed (${flows.completedPerSecond} a second), ${flows.failed} failed${more(report)}`,
    `latency of a flow: p50 ${milliseconds(latency.p50)}, p90 ${milliseconds(latency.p90)}, p99 ${milliseconds(latency.p99)}, p99.9 ${milliseconds(latency.p999)}, max ${milliseconds(latency.max)}`,
    ...(waits.length === 0
      ? []
      : [`weather: ${waits.join(', ')}; waited ${weather.waitedSeconds} s in all`]),
    ...stepTable(report.steps),
    ...errors.map(({ step, kind, flows: count, example }) =>
      oneLine(`${paint.red('✘')} ${count} × ${step}: ${kind} (${example})`, Math.max(width, 120)),
    ),
    ...lateness(report),
  ]
}

function more({ flows }: LoadReport): string {
  return [
    ...(flows.busy > 0 ? [`, ${flows.busy} given up for a busy issuer`] : []),
    ...(flows.cut > 0 ? [`, ${flows.cut} cut off at the end`] : []),
    ...(flows.due > flows.begun ? [`, ${flows.due - flows.begun} due and never begun`] : []),
  ].join('')
}

/** Where the figures say more about this machine than about the issuer. */
function lateness({ flows, generator, target }: LoadReport): readonly string[] {
  const { eventLoopDelayP99Ms: late } = generator
  return [
    ...(flows.due > flows.begun
      ? [
          `${flows.due - flows.begun} of ${flows.due} flows never began: more --wallets, or less --rate.`,
        ]
      : []),
    ...(late > 50
      ? [
          `This process was itself late by ${milliseconds(late)} (p99)${target.embedded ? ', as the mock is in it' : ''}: latencies are too long by as much.`,
        ]
      : []),
  ]
}

function stepTable(steps: readonly StepSummary[]): readonly string[] {
  const rows = [
    ['step', 'count', 'p50', 'p90', 'p99', 'max', 'answers'],
    ...steps.map(({ step, latency, answers }) => [
      step,
      String(latency.count),
      milliseconds(latency.p50),
      milliseconds(latency.p90),
      milliseconds(latency.p99),
      milliseconds(latency.max),
      Object.entries(answers)
        .map(([answer, count]) => `${count} × ${answer}`)
        .join(', '),
    ]),
  ]
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  '),
  )
}

function correctnessLines({ correctness, flows }: LoadReport, { paint }: Page): readonly string[] {
  if (flows.due === 0) return []
  return correctness.flatMap((each) => [
    correctnessLine(each, paint),
    ...each.examples.map((example) => `    ${oneLine(example, 300)}`),
  ])
}

function correctnessLine(result: CorrectnessResult, paint: Paint): string {
  const { name, looked, violated, undecided, why } = result
  if (looked === 0) return paint.dim(`– ${name}: not looked at, ${why ?? ''}`)
  const open = undecided === 0 ? '' : `, ${undecided} undecided`
  if (violated > 0) return paint.red(`✘ ${name}: ${violated} of ${looked} wrong${open}`)
  if (undecided === looked) return paint.dim(`– ${name}: undecided, ${looked} looked at`)
  return `${paint.green('✔')} ${name}: ${looked} looked at${open}`
}
