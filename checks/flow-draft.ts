import type { Attempt, Fallback, OfferSighting, ReceivedCredential } from '../protocol/evidence.ts'
import type { OpenedJwe, Operation } from '../protocol/exchange.ts'
import type { TlsFacts } from '../protocol/tls-facts.ts'
import type { TlsProbe } from '../protocol/tls-probe.ts'

/** One exchange of a flow, open to change until the evidence is made of it. */
export interface Step {
  name: string
  operation: Operation
  method: string
  url: string
  sent: Record<string, string>
  form?: Record<string, string> | string
  json?: unknown
  body?: string
  status: number
  headers: Record<string, string>
  /** JSON of the answer; `text` instead when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests change members freely
  answer?: any
  text?: string
  /** Instead of both: a body that is no text. */
  bytes?: Uint8Array
  /** What the wallet found in the text, which is a JWE. */
  jwe?: OpenedJwe
  deviation?: string
  tls?: TlsFacts
  /** Seconds after the beginning; by default the step's position. */
  at?: number
}

/** A flow that keeps every rule; tests change one thing in it. */
export interface Flow {
  readonly steps: Step[]
  offers: OfferSighting[]
  credential: SdJwtDraft
  /** Replaces what `credential` would be on the wire. */
  raw?: unknown
  received: Partial<ReceivedCredential>
  /** Credentials that came after the first, as they differ from it. */
  further: Partial<ReceivedCredential>[]
  attempts: Attempt[]
  fallbacks: Fallback[]
  probes: readonly TlsProbe[]
  step(name: string): Step
  add(step: Partial<Step> & Pick<Step, 'operation'>): Step
  /** Puts a changed copy of a step at the end. */
  repeat(name: string, change?: (step: Step) => void): Step
  keep(...names: readonly string[]): void
}

export interface SdJwtDraft {
  header: Record<string, unknown>
  payload: Record<string, unknown>
  /** Values before encoding: their digests go where `digests` says. */
  properties: unknown[]
  elements: unknown[]
  /** Disclosures without a digest. */
  strays: unknown[]
  tail: string
}
