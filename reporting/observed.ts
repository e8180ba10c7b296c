import type { Operation } from '../protocol/exchange.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'

export type Json = Readonly<Record<string, unknown>>

/** Both metadata documents and the requests that were served, of a whole run. */
export class Observed {
  /** Credential Issuer Metadata; members of several environments' documents are joined. */
  readonly issuer: Json
  /** Authorization Server Metadata, joined likewise. */
  readonly server: Json
  readonly #exchanges: readonly WrittenExchange[]
  #issued: readonly Json[] | undefined

  constructor(exchanges: readonly WrittenExchange[]) {
    this.#exchanges = exchanges
    this.issuer = this.#joined('issuer-metadata')
    this.server = this.#joined('as-metadata')
  }

  get isEmpty(): boolean {
    return Object.keys(this.issuer).length + Object.keys(this.server).length === 0
  }

  /** A request without a deliberate error was served. */
  served(operation: Operation, says: (exchange: WrittenExchange) => boolean = () => true): boolean {
    return this.#exchanges.some(
      (exchange) =>
        exchange.operation === operation &&
        exchange.deviation === undefined &&
        exchange.response !== undefined &&
        exchange.response.status < 400 &&
        says(exchange),
    )
  }

  /** A request without a deliberate error was answered, whatever the answer. */
  asked(operation: Operation, says: (exchange: WrittenExchange) => boolean = () => true): boolean {
    return this.#exchanges.some(
      (exchange) =>
        exchange.operation === operation &&
        exchange.deviation === undefined &&
        exchange.response !== undefined &&
        says(exchange),
    )
  }

  /** What each Credential Response and Deferred Credential Response with credentials said. */
  issued(): readonly Json[] {
    this.#issued ??= this.#exchanges
      .filter(
        ({ operation, deviation, response }) =>
          (operation === 'credential' || operation === 'deferred') &&
          deviation === undefined &&
          response?.status === 200,
      )
      .map(({ response }) => jsonObject(response?.body))
      .filter((answer) => 'credentials' in answer)
    return this.#issued
  }

  #joined(operation: Operation): Json {
    const bodies = this.#exchanges
      .filter((exchange) => exchange.operation === operation && exchange.response?.status === 200)
      .map(({ response }) => response?.body ?? '')
    return Object.assign({}, ...[...new Set(bodies)].map(jsonObject))
  }
}

/** @returns no members for what is no JSON object. */
export function jsonObject(value: unknown): Json {
  const parsed = typeof value === 'string' ? objectIn(value) : value
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? (parsed as Json)
    : {}
}

/** Whoever nests millions of lists says nothing that is looked for: they are not read first. */
function objectIn(text: string): unknown {
  return /^\uFEFF?\s{0,100}\{/.test(text) ? parsedJson(text) : undefined
}

function parsedJson(text: string): unknown {
  try {
    // A byte order mark, and the note that members were left out, are no JSON.
    return JSON.parse(text.replace(/^\uFEFF|\n‹[^›]*›$/g, ''))
  } catch {
    return undefined
  }
}
