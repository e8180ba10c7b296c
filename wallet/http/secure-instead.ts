import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import type { JourneyState } from '../journey-state.ts'
import type { OutgoingRequest } from './http.ts'

/**
 * Sends a request. Where a plain http address does not answer, or is not to be asked in the clear, the wallet
 * helps itself with https at the same address and says so: behind a tunnel an issuer may not know its own scheme.
 * @param requirement says that the address has to be https.
 */
export async function sendSecurely(
  state: JourneyState,
  request: OutgoingRequest,
  requirement: string,
): Promise<Exchange> {
  return orSecurely(state, await state.http.send(request), requirement, (url) =>
    state.http.send({ ...request, url }),
  )
}

const unreached = ['ERR_CONNECT', 'ERR_TIMEOUT', 'ERR_TLS', 'ERR_DNS']

/** The same for a request that was sent already: `again` sends it to another URL. */
export async function orSecurely(
  { http }: JourneyState,
  exchange: Exchange,
  requirement: string,
  again: (url: string) => Promise<Exchange>,
): Promise<Exchange> {
  const { url } = exchange.request
  if (wasAnswered(exchange) || !/^http:/i.test(url)) return exchange
  // Who said something that was too much, or "not now", was reached: https would only fail in its own way.
  if (!unreached.includes(exchange.failure.code)) return exchange
  const secure = await again(url.replace(/^http:/i, 'https:'))
  if (!wasAnswered(secure)) return exchange
  const instead = `The wallet asked ${secure.request.url} instead.`
  http.log.addFallback({ requirement, instead, after: exchange.id })
  return secure
}
