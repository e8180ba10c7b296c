import { env, stdout } from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { MovableClock } from '../../protocol/clock.ts'
import { paints } from '../../reporting/terminal.ts'
import { MockControl } from '../../targets/mock-control.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { journalJson, journalLine } from '../journal-line.ts'

const lookEveryMs = 500

/** More than a journal keeps, written as JSON. */
const maxBodyBytes = 256 * 1024 * 1024

interface JournalOptions {
  readonly control: string
  readonly controlToken?: string
  readonly environment?: string
  readonly follow?: boolean
  readonly json?: boolean
}

/** Prints what the journal of a mock that runs has, and with `follow` whatever comes. */
export async function journal(options: JournalOptions): Promise<void> {
  const { follow, json, controlToken } = options
  const paint = paints(stdout.isTTY === true && !env.NO_COLOR)
  const ask = async <T>(question: (control: MockControl) => Promise<T>): Promise<T> => {
    // Each with a log of its own: that of one would grow for as long as it is followed.
    await using http = new RecordingHttp({
      clock: new MovableClock(),
      insecureHttp: true,
      maxBodyBytes,
    })
    return await question(new MockControl(http, options.control, controlToken))
  }
  const environment = options.environment ?? (await ask((control) => control.oldestEnvironment()))
  for (let since = 0; ; ) {
    const from = since
    const part = await ask((control) => control.journal(environment, from))
    for (const entry of part.entries)
      stdout.write(`${json ? journalJson(entry) : journalLine(entry, paint)}\n`)
    // A mock that was started anew counts from the beginning.
    since = part.next < since ? 0 : part.next
    if (!follow) return
    await setTimeout(lookEveryMs)
  }
}
