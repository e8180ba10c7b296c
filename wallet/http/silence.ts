import type { Exchange, TransportFailure } from '../../protocol/exchange.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { endpointOf } from './sendable.ts'

/** How often in a row an endpoint may leave the wallet without an answer before it is not asked any more. */
const patience = 3

/**
 * Endpoints that do not answer: a run that waits for each of them in every scenario would take hours to say the
 * same. One answer, of whatever kind, and the endpoint is asked again.
 */
export class Silence {
  readonly #timeouts = new Map<string, number>()

  /** Why the endpoint is not asked; undefined: it is. */
  obstacle(url: string): TransportFailure | undefined {
    if ((this.#timeouts.get(endpointOf(url)) ?? 0) < patience) return undefined
    const message = `${endpointOf(url)} did not answer ${patience} times in a row: it is not asked any more.`
    return { code: 'ERR_TIMEOUT', message }
  }

  note(exchange: Exchange): void {
    const endpoint = endpointOf(exchange.request.url)
    if (wasAnswered(exchange) || exchange.failure.code !== 'ERR_TIMEOUT') {
      this.#timeouts.delete(endpoint)
    } else {
      this.#timeouts.set(endpoint, (this.#timeouts.get(endpoint) ?? 0) + 1)
    }
  }
}
