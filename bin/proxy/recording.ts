import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Headers } from '../../protocol/exchange.ts'
import { decodeJson, decodeRequestBody } from '../../wallet/http/message-body.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { withoutCodings } from '../capture/content-coding.ts'
import type { Budget } from './budget.ts'

/** Longer bodies go through, and are not kept. */
const mostKept = 16 * 1024 * 1024

/** Of a chunk without its bytes: some send bodies a byte at a time. */
const bytesOfChunk = 128

/** A copy of what flows by, as long as it is needed. */
export class Copy {
  readonly #budget: Budget
  readonly #chunks: Uint8Array[] = []
  #size = 0
  #taken = 0
  #whyNot: string | undefined

  constructor(stream: IncomingMessage, budget: Budget) {
    this.#budget = budget
    stream.on('data', (chunk: Uint8Array) => this.#add(chunk))
  }

  /** A sentence fragment where it is not kept. */
  bytes(): Uint8Array | string {
    return this.#whyNot ?? Buffer.concat(this.#chunks)
  }

  drop(why = 'it was cut short'): void {
    this.#whyNot ??= why
    this.#chunks.length = 0
    this.#budget.giveBack(this.#taken)
    this.#taken = 0
  }

  #add(chunk: Uint8Array): void {
    if (this.#whyNot !== undefined) return
    this.#size += chunk.length
    const cost = chunk.length + bytesOfChunk
    if (this.#size > mostKept) this.drop(`its body has more than ${mostKept} bytes`)
    else if (!this.#budget.take(cost)) this.drop(this.#budget.spent)
    else {
      this.#taken += cost
      this.#chunks.push(chunk)
    }
  }
}

/** What went through, as it was on the wire; a sentence fragment where it is not kept. Bodies that were not copied say why. */
export function recorded(passed: {
  readonly method: string
  readonly url: string
  readonly sent: IncomingHttpHeaders
  readonly sentBody: Uint8Array | string
  readonly status: number
  readonly came: IncomingHttpHeaders
  readonly cameBody: Uint8Array | string
  readonly startedAt: Date
  readonly durationMs: number
}): CapturedExchange | string {
  const { method, url, status, startedAt, durationMs, sentBody, cameBody } = passed
  if (typeof sentBody === 'string') return sentBody
  if (typeof cameBody === 'string') return cameBody
  const [sent, came] = [plain(passed.sent), plain(passed.came)]
  try {
    const asked = withoutCodings(sentBody, sent)
    const body = withoutCodings(cameBody, came)
    if (typeof asked === 'string') return asked
    if (typeof body === 'string') return body
    const text = asked.length > 0 ? Buffer.from(asked).toString() : undefined
    const request = { method, url, headers: sent, ...decodeRequestBody(text, sent['content-type']) }
    const response = { status, headers: came, body, json: decodeJson(body) }
    return { startedAt, durationMs, request, response }
  } catch (cause) {
    return `it cannot be read: ${(cause as Error).message}`
  }
}

function plain(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}
