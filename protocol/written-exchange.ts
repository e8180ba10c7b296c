import type { Headers, Operation } from './exchange.ts'

/** An exchange as reports carry it: JSON, secrets redacted, bodies as text and cut when long. */
export interface WrittenExchange {
  readonly id: string
  readonly operation: Operation
  readonly startedAt: string
  readonly durationMs: number
  readonly deviation?: string
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Headers
    readonly body?: string
  }
  readonly response?: { readonly status: number; readonly headers: Headers; readonly body: string }
  readonly failure?: { readonly code: string; readonly message: string }
}
