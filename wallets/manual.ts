import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import qrcode from 'qrcode'
import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import type { WalletTask } from './wallet-under-test.ts'

const question = 'What did the wallet do? [a]ccepted, [r]efused, [c]rashed, [?] nobody can tell: '

const nobody: WalletAnswer = { did: 'unknown', trouble: 'Nobody answers: the input has ended.' }

interface Console {
  readonly input: Readable
  readonly output: Writable
}

/**
 * A person takes the offers up by hand, and says of each what the screen showed. Lines that came at once belong to the
 * cases one after the other; at the end of the input nobody is asked any more. Whoever was asked when a case ended may
 * be about to answer: the line that comes next is theirs, and says nothing of the case that is shown by then.
 */
export function byHand({ input, output }: Console): (task: WalletTask) => Promise<WalletAnswer> {
  let lines: Lines | undefined
  let unanswered: string | undefined
  return async (task) => {
    lines ??= new Lines(input)
    if (lines.areOver) return nobody
    output.write(await shown(task))
    for (;;) {
      output.write(question)
      const line = await lines.next(task.signal)
      if (task.signal.aborted) unanswered = task.name
      if (line === undefined) return nobody
      if (unanswered !== undefined) {
        output.write(
          `Too late: "${unanswered}" had ended before that. It counts for nothing; the question is about "${task.name}".\n`,
        )
        unanswered = undefined
        continue
      }
      const answer = personsAnswer(line)
      if (answer) return answer
    }
  }
}

/** Lines of an input that is read while somebody is asked, and not beyond: it keeps no process alive. */
class Lines {
  readonly #reader: Interface
  readonly #come: string[] = []
  #isClosed = false
  #tell: () => void = () => {}

  constructor(input: Readable) {
    this.#reader = createInterface({ input })
    this.#reader.on('line', (line) => {
      this.#come.push(line)
      this.#tell()
    })
    this.#reader.once('close', () => {
      this.#isClosed = true
      this.#tell()
    })
  }

  get areOver(): boolean {
    return this.#isClosed && this.#come.length === 0
  }

  /** @returns undefined at the end of the input, or once nobody waits for a line any more. */
  async next(signal: AbortSignal): Promise<string | undefined> {
    if (!this.#isClosed) this.#reader.resume()
    while (this.#come.length === 0 && !this.#isClosed && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    }
    if (!this.#isClosed) this.#reader.pause()
    return signal.aborted ? undefined : this.#come.shift()
  }
}

async function shown({ name, offer, txCode, login }: WalletTask): Promise<string> {
  return [
    '',
    `Case: ${name}`,
    await qrcode.toString(offer, { type: 'terminal', small: true }),
    offer,
    ...(txCode === undefined ? [] : [`Transaction Code: ${txCode}`]),
    `Sign in as ${login.username} with ${login.password}`,
    '',
  ].join('\n')
}

/** What a person typed; undefined: none of the answers. Words behind the letter are the wallet's. */
export function personsAnswer(text: string): WalletAnswer | undefined {
  const [, letter, said = ''] = /^\s*([arc?])\w*\s*(.*)$/i.exec(text) ?? []
  const words = said.trim() === '' ? {} : { words: said.trim() }
  switch (letter?.toLowerCase()) {
    case 'a':
      return { did: 'accepted', ...words }
    case 'r':
      return { did: 'refused', ...words }
    case 'c':
      return { did: 'unknown', trouble: said.trim() || 'The wallet crashed.' }
    case '?':
      return { did: 'unknown', ...words }
    default:
      return undefined
  }
}
