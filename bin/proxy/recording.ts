import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Headers } from '../../protocol/exchange.ts'
import { decodeJson, decodeRequestBody } from '../../wallet/http/message-body.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { withoutCodings } from '../capture/content-coding.ts'

/** Longer bodies go through, and are not kept. */
const mostKept = 16 * 1024 * 1024

/** A copy of what flows by. */
export class Copy {
  readonly #chunks: Uint8Array[] = []
  #size = 0

  constructor(stream: IncomingMessage) {
    stream.on('data', (chunk: Uint8Array) => {
      this.#size += chunk.length
      if (this.#size <= mostKept) this.#chunks.push(chunk)
      else this.#chunks.length = 0
    })
  }

  /** Undefined: longer than what is kept. */
  bytes(): Uint8Array | undefined {
    return this.#size > mostKept ? undefined : Buffer.concat(this.#chunks)
  }
}

/** What went through, as it was on the wire; a sentence fragment where it is not kept. */
export function recorded(passed: {
  readonly method: string
  readonly url: string
  readonly sent: IncomingHttpHeaders
  readonly sentBody: Uint8Array | undefined
  readonly status: number
  readonly came: IncomingHttpHeaders
  readonly cameBody: Uint8Array | undefined
  readonly startedAt: Date
  readonly durationMs: number
}): CapturedExchange | string {
  const { method, url, status, startedAt, durationMs, sentBody, cameBody } = passed
  if (!sentBody || !cameBody) return `its body has more than ${mostKept} bytes`
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
