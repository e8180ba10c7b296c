import type {
  Attempt,
  Evidence,
  Fallback,
  OfferSighting,
  ReceivedCredential,
  StatusLookup,
} from '../protocol/evidence.ts'
import type { Exchange } from '../protocol/exchange.ts'
import type { TlsProbe } from '../protocol/tls-probe.ts'

/** Collects what one scenario sees, in the order in which it began. */
export class EvidenceLog {
  /** Reserved when a request is sent, so that ids follow the order of sending. */
  readonly #exchanges = new Map<string, Exchange | undefined>()
  readonly #offers = new Map<string, OfferSighting>()
  readonly #credentials = new Map<string, ReceivedCredential>()
  readonly #attempts: Attempt[] = []
  #fallbacks: readonly Fallback[] = []
  #reserved = 0
  readonly #probes: TlsProbe[] = []

  /** The id of an exchange that is about to be sent. */
  reserveExchange(): string {
    this.#reserved += 1
    const id = `ex-${this.#reserved}`
    this.#exchanges.set(id, undefined)
    return id
  }

  addExchange(exchange: Exchange): void {
    this.#exchanges.set(exchange.id, exchange)
  }

  /** Keeps the newest exchanges only, for who sends more than memory holds. */
  forgetAllBut(newest: number): void {
    for (const id of this.#exchanges.keys()) {
      if (this.#exchanges.size <= newest) return
      this.#exchanges.delete(id)
    }
  }

  exchange(id: string): Exchange | undefined {
    return this.#exchanges.get(id)
  }

  /** The newest finished exchange. */
  lastExchange(): Exchange | undefined {
    return [...this.#exchanges.values()].findLast((exchange) => exchange !== undefined)
  }

  addOffer(sighting: Omit<OfferSighting, 'id'>): OfferSighting {
    const entry = { id: `offer-${this.#offers.size + 1}`, ...sighting }
    this.#offers.set(entry.id, entry)
    return entry
  }

  /** A sighting grows once: when the offer it refers to has been fetched. */
  completeOffer(sighting: OfferSighting): void {
    this.#offers.set(sighting.id, sighting)
  }

  addCredential(credential: Omit<ReceivedCredential, 'id'>): ReceivedCredential {
    const entry = { id: `credential-${this.#credentials.size + 1}`, ...credential }
    this.#credentials.set(entry.id, entry)
    return entry
  }

  addStatus(credentialId: string, lookup: StatusLookup): void {
    const credential = this.#credentials.get(credentialId)
    if (!credential) return
    const statuses = [...(credential.statuses ?? []), lookup]
    this.#credentials.set(credentialId, { ...credential, statuses })
  }

  addAttempt(attempt: Attempt): void {
    this.#attempts.push(attempt)
  }

  /** Once a requirement and exchange: a journey that asks again did not find a second cause. */
  addFallback(fallback: Fallback): void {
    const known = this.#fallbacks.some(
      ({ requirement, after }) => requirement === fallback.requirement && after === fallback.after,
    )
    if (!known) this.#fallbacks = [...this.#fallbacks, fallback]
  }

  /** It did not help. */
  dropFallback(requirement: string): void {
    this.#fallbacks = this.#fallbacks.filter((fallback) => fallback.requirement !== requirement)
  }

  addProbe(probe: Omit<TlsProbe, 'id'>): void {
    this.#probes.push({ id: `tls-${this.#probes.length + 1}`, ...probe })
  }

  evidence(): Evidence {
    return {
      exchanges: [...this.#exchanges.values()].filter((exchange) => exchange !== undefined),
      offers: [...this.#offers.values()],
      credentials: [...this.#credentials.values()],
      attempts: [...this.#attempts],
      fallbacks: this.#fallbacks,
      ...(this.#probes.length > 0 && { probes: [...this.#probes] }),
    }
  }
}
