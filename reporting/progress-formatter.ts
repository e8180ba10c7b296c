import { env } from 'node:process'
import type { WriteStream } from 'node:tty'
import type { FormatterPlugin } from '@cucumber/cucumber/api'
import type { TestRunHookFinished } from '@cucumber/messages'
import { hearRun, interruptedLog } from '../protocol/run-news.ts'
import { counted, oneLine, printable } from './plain-text.ts'
import { ScenarioCollector } from './scenario-collector.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { type Paint, paints } from './terminal.ts'

export interface ProgressOptions {
  /** A line for each scenario, wherever it goes. */
  readonly verbose?: boolean
}

/** How often a reader who is no terminal hears of the run. */
const reportEveryMs = 10_000

/**
 * One line that follows the run on a terminal. Where output is kept, as in CI, a line every ten seconds; failures as
 * they come (ADR 7).
 */
const progressFormatter: FormatterPlugin<ProgressOptions> = {
  type: 'formatter',
  optionsKey: 'progress',
  formatter({ on, write, stream, options }) {
    const terminal = stream as NodeJS.WritableStream &
      Partial<Pick<WriteStream, 'isTTY' | 'columns'>>
    const isTerminal = terminal.isTTY === true
    const paint = paints(isTerminal && !env.NO_COLOR)
    const collector = new ScenarioCollector()
    const progress = new Progress()
    const start = isTerminal ? clear : ''
    const follow = () =>
      isTerminal && write(`${clear}${progress.line(terminal.columns ?? 80, paint)}`)
    const timer = isTerminal
      ? undefined
      : setInterval(() => write(`${printable(progress.report())}\n`), reportEveryMs).unref()
    const stopHearing = hearRun((news) => {
      if (news.kind !== 'waiting') return
      progress.waitFor(news)
      follow()
    })
    on('message', (envelope) => {
      collector.take(envelope)
      if (envelope.testCase) progress.total += 1
      if (envelope.testCaseStarted) progress.current = collector.nameOf(envelope.testCaseStarted)
      const finished = envelope.testCaseFinished
      const outcome =
        finished && !finished.willBeRetried ? collector.outcomeOf(finished) : undefined
      const ending = outcome && endingOf(outcome)
      if (ending) progress.count(ending)
      if (outcome && (ending === 'failed' || options.verbose)) {
        write(
          `${start}${printable(outcomeLine(outcome, paint, (step) => collector.nearestStep(step)))}\n`,
        )
      }
      const brokenHook = failureOfHook(envelope.testRunHookFinished)
      if (brokenHook !== undefined) write(`${start}${paint.red('✘')} ${printable(brokenHook)}\n`)
      if (outcome || envelope.testCaseStarted) follow()
      if (envelope.testRunFinished === undefined) return
      clearInterval(timer)
      stopHearing()
      write(`${start}${progress.total > 0 || !isTerminal ? `${progress.tally()}\n` : ''}`)
    })
  },
}

export default progressFormatter

/** To the start of the line, and nothing left on it. */
const clear = '\r\u001b[K'

type Ending = 'passed' | 'failed' | 'skipped' | 'left out'

function endingOf({ status, log }: ScenarioOutcome): Ending {
  if (log.includes(interruptedLog)) return 'left out'
  return status === 'passed' || status === 'skipped' ? status : 'failed'
}

class Progress {
  total = 0
  current = ''
  readonly #began = performance.now()
  readonly #counts: Record<Ending, number> = { passed: 0, failed: 0, skipped: 0, 'left out': 0 }
  #waiting: { readonly text: string; readonly until: number } | undefined

  count(ending: Ending): void {
    this.#counts[ending] += 1
  }

  waitFor({ host, seconds }: { readonly host: string; readonly seconds: number }): void {
    const text = `waiting ${Math.ceil(seconds)} s for ${host}, which is busy`
    this.#waiting = { text, until: performance.now() + seconds * 1000 }
  }

  /** For output that is kept: how far it is, how long it takes, and what it waits for. */
  report(): string {
    const { passed, failed, skipped } = this.#counts
    const ended = passed + failed + skipped
    const elapsed = (performance.now() - this.#began) / 1000
    const left = ended === 0 ? undefined : (elapsed / ended) * (this.total - ended)
    return [
      `${Math.round(elapsed)} s: ${ended} of ${counted(this.total, 'scenario')}, ${failed} failed`,
      ...(left === undefined ? [] : [`about ${Math.ceil(left)} s left`]),
      ...this.#wait(),
    ].join(', ')
  }

  #wait(): readonly string[] {
    return this.#waiting && this.#waiting.until > performance.now() ? [this.#waiting.text] : []
  }

  /** Counts before the scenario's name, so that cutting it to the terminal's width costs only the name. */
  line(width: number, paint: Paint): string {
    const { passed, failed, skipped } = this.#counts
    const ended = passed + failed + skipped
    const bar = barOf(this.total === 0 ? 0 : ended / this.total)
    const done = `${ended}/${this.total}`
    const parts = [`✔ ${passed}`, `✘ ${failed}`, `– ${skipped}`]
    const room = width - [bar, done, ...parts].join('  ').length - 3
    const [ok = '', bad = '', skip = ''] = parts
    const tone = failed > 0 ? paint.red : paint.green
    const counts = [
      tone(bar),
      paint.bold(done),
      paint.green(ok),
      failed > 0 ? paint.red(bad) : bad,
      skip,
    ]
    return [...counts, room > 0 ? paint.dim(oneLine(this.#wait()[0] ?? this.current, room)) : '']
      .join('  ')
      .trimEnd()
  }

  tally(): string {
    const { passed, failed, skipped } = this.#counts
    const leftOut = this.#counts['left out']
    return `${counted(passed + failed + skipped, 'scenario')}: ${passed} passed, ${failed} failed, ${skipped} skipped${leftOut > 0 ? `, ${leftOut} left out` : ''}`
  }
}

const barWidth = 12

/** @param done from 0 to 1. */
function barOf(done: number): string {
  const full = Math.floor(done * barWidth)
  return '█'.repeat(full) + '░'.repeat(barWidth - full)
}

function outcomeLine(
  outcome: ScenarioOutcome,
  paint: Paint,
  nearestStep: (step: string) => string | undefined,
): string {
  const name = oneLine(outcome.scenario)
  switch (endingOf(outcome)) {
    case 'passed':
      return `${paint.green('✔')} ${name}`
    case 'left out':
    case 'skipped':
      return paint.dim(`– ${name}${told(outcome.log.at(-1))}`)
    case 'failed':
      return `${paint.red('✘')} ${name}${told(failureOf(outcome, nearestStep))}`
  }
}

function failureOf(
  { status, errors, undefinedSteps: [step] }: ScenarioOutcome,
  nearestStep: (step: string) => string | undefined,
): string {
  if (step !== undefined) {
    const meant = nearestStep(step)
    return `undefined step "${step}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`
  }
  return errors[0]?.message.split('\n')[0] ?? status
}

/** Of what runs before all scenarios, or after: the whole of its error, since nobody else tells it. */
function failureOfHook(finished: TestRunHookFinished | undefined): string | undefined {
  const { status, exception, message } = finished?.result ?? {}
  if (status !== 'FAILED') return undefined
  return exception?.stackTrace ?? message ?? 'a hook failed'
}

function told(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? '' : `: ${oneLine(text, 200)}`
}
