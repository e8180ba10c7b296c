import process, { env } from 'node:process'
import { tellRun } from '../protocol/run-news.ts'

/** Signals that end a run, with the exit codes that shells give them. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const

/** What Ctrl-C does while a run is under way. */
export interface Interruption extends Disposable {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
}

/**
 * The first Ctrl-C, or SIGTERM, lets the run come to an end early: what is under way ends, nothing more is sent, the
 * report of what is there is written. The second ends the process at once.
 * @param say where the user is told so.
 */
export function interruptible(say: (text: string) => void): Interruption {
  const controller = new AbortController()
  const handlers = Object.entries(signals).map(([name, exitCode]) => {
    const handler = () => {
      if (controller.signal.aborted) process.exit(exitCode)
      controller.abort()
      // For the formatter, which writes the report in this thread.
      env.VCISPEC_INTERRUPTED = name
      tellRun({ kind: 'interrupted' })
      say('\nInterrupted: the report of what is there is written. Once more ends it at once.\n')
    }
    process.on(name, handler)
    return { name, handler }
  })
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      for (const { name, handler } of handlers) process.off(name, handler)
      delete env.VCISPEC_INTERRUPTED
    },
  }
}
