import type { TlsFacts } from './tls-facts.ts'

/**
 * One HTTP request and its answer, as the side that sent it saw them. Immutable: it is evidence.
 * Secrets are redacted when an exchange is written to a report, not here.
 */

/** What an exchange was for, in the words of OpenID4VCI 1.0; the `…-api` ones are PingOne's. */
export const operations = [
  'offer',
  'issuer-metadata',
  'as-metadata',
  'jwks',
  'jwt-vc-issuer',
  'did-document',
  'type-metadata',
  'par',
  'authorize',
  'sign-in',
  'attestation-challenge',
  'token',
  'nonce',
  'credential',
  'deferred',
  'notification',
  'status-list',
  'status-list-aggregation',
  'offers-api',
  'management-api',
  'worker-token',
  'control',
] as const

export type Operation = (typeof operations)[number]

/** Header names in lower case; a repeated header is joined by ", ". */
export type Headers = Readonly<Record<string, string>>

export interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  /** The body's text; undefined when none was sent. */
  readonly body?: string
  /** The body's members, when it was a form or JSON, or JSON that was encrypted: `unknown` until narrowed. */
  readonly decoded?: unknown
}

export interface RecordedResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
  /** The body read as JSON. */
  readonly json: DecodedJson
  /** The body was a JWE for the wallet: what is in it. */
  readonly jwe?: OpenedJwe
}

/** A JWE that was opened: its protected header, and its content read as JSON, or why that failed. */
export interface OpenedJwe {
  readonly header: Readonly<Record<string, unknown>>
  readonly content: DecodedJson
  /** As it was before it was read; undefined where it could not be decrypted. */
  readonly plaintext?: Uint8Array
}

/** What an answer says, encrypted or not. */
export function contentOf({ json, jwe }: RecordedResponse): DecodedJson {
  return jwe?.content ?? json
}

/** A body read as UTF-8 JSON: the value, or why there is none. */
export type DecodedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string }

interface ExchangeBase {
  /** `ex-1`, `ex-2`, … in the order of sending within one scenario. */
  readonly id: string
  readonly operation: Operation
  /** By the sender's clock. */
  readonly startedAt: Date
  /** Wall time from sending to the last byte. */
  readonly durationMs: number
  readonly request: RecordedRequest
  /** Present when the request carried a deliberate error: the deviation's name. */
  readonly deviation?: string
  /** What the session knows and the wire does not show, e.g. that the host was reached by plain HTTP on purpose. */
  readonly note?: string
  /** Of the connection; absent where there was none, or none by TLS. */
  readonly tls?: TlsFacts
}

/** The target answered, whatever it said. */
export interface AnsweredExchange extends ExchangeBase {
  readonly response: RecordedResponse
}

/** No answer: DNS, TLS, connection reset, time-out, a body beyond the limits, a host that is busy. Never a refusal. */
export interface FailedExchange extends ExchangeBase {
  readonly failure: TransportFailure
}

export interface TransportFailure {
  readonly code:
    | 'ERR_DNS'
    | 'ERR_CONNECT'
    | 'ERR_TLS'
    | 'ERR_TIMEOUT'
    | 'ERR_TOO_LARGE'
    | 'ERR_REDIRECTS'
    | 'ERR_PROTOCOL'
    | 'ERR_BUSY'
    | 'ERR_INTERRUPTED'
  /** One sentence for a person. */
  readonly message: string
  /** What the system called it: `ECONNREFUSED`. */
  readonly cause?: string
}

export type Exchange = AnsweredExchange | FailedExchange

export function wasAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return 'response' in exchange
}
