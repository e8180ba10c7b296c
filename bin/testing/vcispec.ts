import { AsyncLocalStorage } from 'node:async_hooks'
import process from 'node:process'
import { main } from '../main.ts'

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

type Printed = Record<'stdout' | 'stderr', string>

const printing = new AsyncLocalStorage<Printed>()
let isWatched = false

/**
 * The command line in this process: what a run loads, which costs more than most runs, is loaded once for all tests of a
 * process. One command at a time, since a run tells its threads by the environment what they judge.
 */
export async function vcispec(...args: readonly string[]): Promise<Ended> {
  watch()
  const printed: Printed = { stdout: '', stderr: '' }
  const code = await printing.run(printed, () => main(args))
  return { code, out: printed.stdout, err: printed.stderr }
}

/** Only what a command prints is kept: the test runner's own lines go where they went. */
function watch(): void {
  if (isWatched) return
  isWatched = true
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = process[name]
    const { write } = stream
    stream.write = ((text: string | Uint8Array, ...rest: readonly unknown[]) => {
      const printed = printing.getStore()
      if (!printed) return Reflect.apply(write, stream, [text, ...rest])
      printed[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
      for (const done of rest) if (typeof done === 'function') done()
      return true
    }) as typeof write
  }
}
