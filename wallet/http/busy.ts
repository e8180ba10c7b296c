import type { AnsweredExchange, Exchange, TransportFailure } from '../../protocol/exchange.ts'
import { wasAnswered } from '../../protocol/exchange.ts'

/** Too Many Requests (RFC 6585, Section 4) and Service Unavailable (RFC 9110, Section 15.6.4): not now, and nothing else. */
const busyStatuses = [429, 503]

/** How long the wallet waits before each repetition where nobody says how long: 1 s, 2 s, 4 s. */
const firstPauseSeconds = 1

/** How often the same request goes again. */
const repetitions = { told: 8, untold: 3 } as const

/** An answer that is about load, and not about the request: it was not processed. */
export interface Busy {
  readonly status: number
  /** As the answer says it; undefined: it does not say. */
  readonly retryAfter: string | undefined
  readonly waitSeconds: number
}

/**
 * Whether an answer asks for patience.
 * @param pauses how often the wallet has waited for this request already.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function busyAnswer(
  exchange: Exchange,
  pauses: number,
): (Busy & { readonly exchange: AnsweredExchange }) | undefined {
  if (!wasAnswered(exchange) || !busyStatuses.includes(exchange.response.status)) return undefined
  const { status, headers } = exchange.response
  const told = toldSeconds(headers['retry-after'], headers.date)
  return {
    status,
    retryAfter: headers['retry-after'],
    waitSeconds: Math.max(told ?? 0, told === undefined ? firstPauseSeconds * 2 ** pauses : 0.25),
    exchange,
  }
}

/** Whether the wallet waits once more: not longer in all than the target file lets it, and not for ever. */
export function isWorthWaiting(
  { retryAfter, waitSeconds }: Busy,
  pauses: number,
  waitedSeconds: number,
  longestSeconds: number,
): boolean {
  const most = retryAfter === undefined ? repetitions.untold : repetitions.told
  return pauses < most && waitedSeconds + waitSeconds <= longestSeconds
}

/** Not a refusal: what was asked for is not known. */
export function busyFailure(
  { status, retryAfter, waitSeconds }: Busy,
  host: string,
  waited: { readonly pauses: number; readonly seconds: number },
  longestSeconds: number,
): TransportFailure {
  const said =
    retryAfter === undefined ? 'without Retry-After' : `with "Retry-After: ${retryAfter}"`
  const times =
    waited.pauses === 0 ? '' : `${waited.pauses + 1} times in ${round(waited.seconds)} s, `
  const limit =
    retryAfter !== undefined && waited.seconds + waitSeconds > longestSeconds
      ? `; longer than ${longestSeconds} s in all is not waited: that limit is ours, "limits.retryAfterSeconds" of the target file raises it`
      : ''
  return {
    code: 'ERR_BUSY',
    message: `${host} is busy: it answered ${status} ${times}${said}${limit}.`,
  }
}

/** Seconds, or a date that is seen from the server's own clock where it tells it. */
function toldSeconds(retryAfter: string | undefined, date: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter)
  const moment = Date.parse(retryAfter)
  if (Number.isNaN(moment)) return undefined
  const now = Date.parse(date ?? '')
  return Math.max(0, (moment - (Number.isNaN(now) ? Date.now() : now)) / 1000)
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
