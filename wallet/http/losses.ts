import { type Exchange, type TransportFailure, wasAnswered } from '../../protocol/exchange.ts'
import { type LostHost, lostHostText, type NamedRequest } from '../../protocol/lost-host.ts'
import { endpointOf, hostOf } from './sendable.ts'

/** How many refused connections in a row say that nobody is there any more. */
const patience = 3

interface Known {
  lastAnswered?: NamedRequest
  firstUnanswered: NamedRequest | undefined
  refused: number
}

/**
 * Hosts that were there and are not any more: a request may have ended them. Asking on would say the same in every
 * scenario. A host that never answered is not among them: nothing is known of it.
 */
export class Losses {
  readonly #hosts = new Map<string, Known>()

  /** Why the host is not asked; undefined: it is. */
  obstacle(url: string): TransportFailure | undefined {
    const lost = this.#lost(hostOf(url))
    return lost && { code: 'ERR_CONNECT', message: lostHostText(lost) }
  }

  note(exchange: Exchange): void {
    const host = hostOf(exchange.request.url)
    const known = this.#hosts.get(host) ?? { firstUnanswered: undefined, refused: 0 }
    this.#hosts.set(host, known)
    const { method, url } = exchange.request
    const request = {
      method,
      url: endpointOf(url),
      operation: exchange.operation,
      at: new Date().toISOString(),
    }
    if (wasAnswered(exchange) || exchange.failure.code !== 'ERR_CONNECT') {
      Object.assign(known, { firstUnanswered: undefined, refused: 0 })
      if (wasAnswered(exchange)) known.lastAnswered = request
      return
    }
    known.firstUnanswered ??= request
    known.refused = exchange.failure.cause === 'ECONNREFUSED' ? known.refused + 1 : 0
  }

  /** Whether a refused connection is worth another try: the host was there, and may be starting again. */
  mayComeBack(url: string): boolean {
    const known = this.#hosts.get(hostOf(url))
    return known?.lastAnswered !== undefined && known.refused > 0 && known.refused < patience
  }

  list(): readonly LostHost[] {
    return [...this.#hosts.keys()].flatMap((host) => this.#lost(host) ?? [])
  }

  #lost(host: string): LostHost | undefined {
    const { lastAnswered, firstUnanswered, refused = 0 } = this.#hosts.get(host) ?? {}
    return lastAnswered && firstUnanswered && refused >= patience
      ? { host, lastAnswered, firstUnanswered }
      : undefined
  }
}
