import { setTimeout } from 'node:timers/promises'
import { type Exchange, type FailedExchange, wasAnswered } from '../../protocol/exchange.ts'
import { type Busy, busyAnswer, busyFailure, isWorthWaiting } from './busy.ts'
import type { Hosts } from './hosts.ts'
import { endpointOf, hostOf } from './sendable.ts'

/** What can be sent again. */
interface Repeatable<R> {
  readonly url: string
  readonly renewed?: () => Promise<R>
}

interface Persistence<R> {
  readonly hosts: Hosts
  /** Undefined: an answer that says "not now" is an answer. */
  readonly longestBusySeconds: number | undefined
  /** @param before why the request is sent again. */
  readonly once: (request: R, before: readonly string[]) => Promise<Exchange>
  readonly signal: AbortSignal | undefined
  readonly onWait: ((wait: { readonly host: string; readonly seconds: number }) => void) | undefined
}

/** Between refused connections of a host that was there: it may be starting again. */
const returnPausesMs = [300, 1000]

/**
 * One exchange, whatever it takes: a host that is busy is waited for, a connection that broke is made once more
 * where asking twice does no harm (RFC 9110, Section 9.2.2), and one that was refused, too: nothing was sent.
 * What is sent again has new proofs, and is one exchange with its last answer.
 */
export async function sendPersistently<R extends Repeatable<R>>(
  outgoing: R,
  { hosts, longestBusySeconds, once, signal, onWait }: Persistence<R>,
): Promise<Exchange> {
  const { url } = outgoing
  const host = hostOf(url)
  const before: string[] = []
  const waited = { pauses: 0, seconds: 0 }
  const refusals = [...returnPausesMs]
  let isBrokenBefore = false
  for (let request = outgoing; ; request = (await request.renewed?.()) ?? request) {
    await pause(hosts.pace.take(host), signal)
    const exchange = await once(request, before)
    note(hosts, exchange)
    if (!wasAnswered(exchange)) {
      const isBroken: boolean = !isBrokenBefore && isBrokenAndSafe(exchange)
      const pauseMs = hosts.losses.mayComeBack(url) ? refusals.shift() : undefined
      if (!isBroken && pauseMs === undefined) return exchange
      isBrokenBefore ||= isBroken
      before.push(isBroken ? 'a connection that broke' : 'a connection that was refused')
      await pause(pauseMs ?? 0, signal)
      continue
    }
    const busy = longestBusySeconds === undefined ? undefined : busyAnswer(exchange, waited.pauses)
    if (busy === undefined || longestBusySeconds === undefined) {
      hosts.pace.takeHeart(host)
      hosts.busy.delete(endpointOf(url))
      return exchange
    }
    hosts.pace.slowDown(host)
    const isInVain = hosts.busy.has(endpointOf(url))
    if (isInVain || !isWorthWaiting(busy, waited.pauses, waited.seconds, longestBusySeconds)) {
      hosts.busy.add(endpointOf(url))
      const { response: _, ...record } = exchange
      return { ...record, failure: busyFailure(busy, host, waited, longestBusySeconds) }
    }
    onWait?.({ host, seconds: busy.waitSeconds })
    await pause(busy.waitSeconds * 1000, signal)
    waited.pauses += 1
    waited.seconds += busy.waitSeconds
    before.push(answerText(busy))
  }
}

/** What was not sent says nothing about its host. */
function note({ silence, losses }: Hosts, exchange: Exchange): void {
  if (!wasAnswered(exchange) && exchange.failure.cause === undefined) return
  silence.note(exchange)
  losses.note(exchange)
}

/** A connection that broke, and a request that changes nothing. */
function isBrokenAndSafe({ request, failure }: FailedExchange): boolean {
  const isSafe = request.method === 'GET' || request.method === 'HEAD'
  return isSafe && /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(failure.cause ?? '')
}

function answerText({ status, retryAfter, waitSeconds }: Busy): string {
  const told = retryAfter === undefined ? '' : ` with "Retry-After: ${retryAfter}"`
  return `${status}${told} and a wait of ${waitSeconds} s`
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds <= 0) return
  try {
    await setTimeout(milliseconds, undefined, signal && { signal })
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}
