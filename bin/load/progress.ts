import process, { env } from 'node:process'
import { milliseconds } from '../../reporting/load/figures.ts'
import { paints } from '../../reporting/terminal.ts'
import type { LoadPlan } from './plan.ts'
import type { LoadRecorder } from './recorder.ts'

/** How often a reader who is no terminal hears of the load. */
const reportEveryMs = 10_000
const redrawEveryMs = 250
const clear = '\r\u001b[K'
const barWidth = 12

/** One line that follows the load on a terminal; a line every ten seconds where output is kept. */
export function followLoad(recorder: LoadRecorder, plan: LoadPlan): Disposable {
  const { stdout } = process
  const isTerminal = stdout.isTTY === true
  const paint = paints(isTerminal && !env.NO_COLOR)
  const rates = new Rates(recorder)
  const show = () => {
    const part = Math.min(1, recorder.elapsedMs / plan.durationMs)
    const line = progressLine(recorder, plan, rates.next())
    const full = Math.floor(part * barWidth)
    const bar = '█'.repeat(full) + '░'.repeat(barWidth - full)
    const room = (stdout.columns || 80) - barWidth - 3
    const tone = recorder.counts.failed > 0 ? paint.red : paint.green
    stdout.write(isTerminal ? `${clear}${tone(bar)}  ${line.slice(0, room)}` : `${line}\n`)
  }
  const timer = setInterval(show, isTerminal ? redrawEveryMs : reportEveryMs).unref()
  return {
    [Symbol.dispose]() {
      clearInterval(timer)
      if (isTerminal) stdout.write(clear)
    },
  }
}

/** What happened since the last look. */
class Rates {
  readonly #recorder: LoadRecorder
  readonly #marks: { readonly atMs: number; readonly completed: number }[] = []

  constructor(recorder: LoadRecorder) {
    this.#recorder = recorder
  }

  /** Flows a second, of the last seconds. */
  next(): number {
    const now = { atMs: this.#recorder.elapsedMs, completed: this.#recorder.counts.completed }
    this.#marks.push(now)
    while (this.#marks.length > 8) this.#marks.shift()
    const first = this.#marks.length > 1 ? this.#marks[0] : { atMs: 0, completed: 0 }
    if (!first || now.atMs <= first.atMs) return 0
    return ((now.completed - first.completed) * 1000) / (now.atMs - first.atMs)
  }
}

export function progressLine(
  { counts, elapsedMs, latency, weather }: LoadRecorder,
  { durationMs }: LoadPlan,
  rate: number,
): string {
  const busy = Object.values(weather.answers).reduce((sum, count) => sum + count, 0)
  return [
    `${Math.round(elapsedMs / 1000)} of ${Math.round(durationMs / 1000)} s`,
    `${rate.toFixed(1)} flows/s`,
    `✔ ${counts.completed}`,
    `✘ ${counts.failed}`,
    `p50 ${milliseconds(latency.at(50))}`,
    `p99 ${milliseconds(latency.at(99))}`,
    ...(busy > 0 ? [`${busy} × busy`] : []),
  ].join('  ')
}
