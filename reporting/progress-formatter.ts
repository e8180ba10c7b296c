import { env } from 'node:process'
import type { WriteStream } from 'node:tty'
import type { FormatterPlugin } from '@cucumber/cucumber/api'
import { counted, oneLine } from './plain-text.ts'
import { ScenarioCollector } from './scenario-collector.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'
import { type Paint, paints } from './terminal.ts'

/** One line that follows the run on a terminal; a line for each scenario where output is kept, as in CI. */
const progressFormatter: FormatterPlugin<unknown> = {
  type: 'formatter',
  formatter({ on, write, stream }) {
    const terminal = stream as NodeJS.WritableStream &
      Partial<Pick<WriteStream, 'isTTY' | 'columns'>>
    const paint = paints(terminal.isTTY === true && !env.NO_COLOR)
    const collector = new ScenarioCollector()
    const progress = new Progress()
    on('message', (envelope) => {
      collector.take(envelope)
      if (envelope.testCase) progress.total += 1
      if (envelope.testCaseStarted) progress.current = collector.nameOf(envelope.testCaseStarted)
      const finished = envelope.testCaseFinished
      const outcome =
        finished && !finished.willBeRetried ? collector.outcomeOf(finished) : undefined
      if (outcome) progress.count(outcome)
      if (terminal.isTTY === true) {
        if (outcome && endingOf(outcome) === 'failed')
          write(`${clear}${outcomeLine(outcome, paint)}\n`)
        if (outcome || envelope.testCaseStarted)
          write(`${clear}${progress.line(terminal.columns ?? 80, paint)}`)
        if (envelope.testRunFinished)
          write(`${clear}${progress.total > 0 ? `${progress.tally()}\n` : ''}`)
      } else {
        if (outcome) write(`${outcomeLine(outcome, paint)}\n`)
        if (envelope.testRunFinished) write(`${progress.tally()}\n`)
      }
    })
  },
}

export default progressFormatter

/** To the start of the line, and nothing left on it. */
const clear = '\r\u001b[K'

type Ending = 'passed' | 'failed' | 'skipped'

function endingOf({ status }: ScenarioOutcome): Ending {
  return status === 'passed' || status === 'skipped' ? status : 'failed'
}

class Progress {
  total = 0
  current = ''
  readonly #counts: Record<Ending, number> = { passed: 0, failed: 0, skipped: 0 }

  count(outcome: ScenarioOutcome): void {
    this.#counts[endingOf(outcome)] += 1
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
    return [...counts, room > 0 ? paint.dim(oneLine(this.current, room)) : ''].join('  ').trimEnd()
  }

  tally(): string {
    const { passed, failed, skipped } = this.#counts
    return `${counted(passed + failed + skipped, 'scenario')}: ${passed} passed, ${failed} failed, ${skipped} skipped`
  }
}

const barWidth = 12

/** @param done from 0 to 1. */
function barOf(done: number): string {
  const full = Math.floor(done * barWidth)
  return '█'.repeat(full) + '░'.repeat(barWidth - full)
}

function outcomeLine(outcome: ScenarioOutcome, paint: Paint): string {
  const name = oneLine(outcome.scenario)
  switch (endingOf(outcome)) {
    case 'passed':
      return `${paint.green('✔')} ${name}`
    case 'skipped':
      return paint.dim(`– ${name}${told(outcome.log.at(-1))}`)
    case 'failed':
      return `${paint.red('✘')} ${name}${told(failureOf(outcome))}`
  }
}

function failureOf({ status, errors, undefinedSteps }: ScenarioOutcome): string {
  if (undefinedSteps.length > 0) return `undefined step "${undefinedSteps[0]}"`
  return errors[0]?.message.split('\n')[0] ?? status
}

function told(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? '' : `: ${oneLine(text, 200)}`
}
