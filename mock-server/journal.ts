import type { Operation } from '../protocol/exchange.ts'

/** One request a wallet or a workflow made, and what was wrong with it. */
export interface JournalEntry {
  readonly at: Date
  readonly operation: Operation
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
  readonly response: { readonly status: number; readonly body?: string }
  /** Demands that were not met, by name, with the sentence the wallet was told. */
  readonly problems: readonly { readonly demand: string; readonly detail: string }[]
}

/** Keeps the newest entries of one environment; older ones are dropped. */
export class Journal {
  readonly #entries: JournalEntry[] = []
  readonly #limit: number

  constructor(limit = 1000) {
    this.#limit = limit
  }

  add(entry: JournalEntry): void {
    this.#entries.push(entry)
    if (this.#entries.length > this.#limit) this.#entries.shift()
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries
  }
}
