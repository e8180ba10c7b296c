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
  /** Demands that were not made of it, and why not. */
  readonly notes?: readonly { readonly demand: string; readonly detail: string }[]
}

/** Characters that are kept of one text. */
const textAtMost = 65_536

/** Keeps the newest entries of one environment, and of long texts the beginning; older ones are dropped. */
export class Journal {
  readonly #entries: JournalEntry[] = []
  readonly #entriesAtMost: number
  readonly #charactersAtMost: number
  readonly #room: JournalRoom | undefined
  #characters = 0

  /** @param room that it shares with the journals of other environments. */
  constructor({
    entries = 1000,
    characters = 16_777_216,
    room,
  }: { entries?: number; characters?: number; room?: JournalRoom } = {}) {
    this.#entriesAtMost = entries
    this.#charactersAtMost = characters
    this.#room = room
  }

  get characters(): number {
    return this.#characters
  }

  add(entry: JournalEntry): void {
    const kept = shortened(entry)
    this.#entries.push(kept)
    this.#grow(charactersOf(kept))
    while (
      this.#entries.length > this.#entriesAtMost ||
      this.#characters > this.#charactersAtMost
    ) {
      if (!this.dropOldest()) break
    }
    this.#room?.make()
  }

  /** @returns false when there is none. */
  dropOldest(): boolean {
    const oldest = this.#entries.shift()
    if (!oldest) return false
    this.#grow(-charactersOf(oldest))
    return true
  }

  /** Its environment is gone. */
  discard(): void {
    while (this.dropOldest());
  }

  #grow(characters: number): void {
    this.#characters += characters
    this.#room?.note(this, characters)
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries
  }
}

/** What the journals of all environments keep together. */
export class JournalRoom {
  readonly #journals = new Set<Journal>()
  readonly #charactersAtMost: number
  #characters = 0

  constructor(characters = 64 * 1024 * 1024) {
    this.#charactersAtMost = characters
  }

  get characters(): number {
    return this.#characters
  }

  note(journal: Journal, characters: number): void {
    this.#characters += characters
    if (journal.characters > 0) this.#journals.add(journal)
    else this.#journals.delete(journal)
  }

  /** The longest journal loses its oldest entries first. */
  make(): void {
    while (this.#characters > this.#charactersAtMost) {
      let longest: Journal | undefined
      for (const journal of this.#journals)
        if (!longest || journal.characters > longest.characters) longest = journal
      if (!longest?.dropOldest()) return
    }
  }
}

function shortened({ request, response, problems, ...entry }: JournalEntry): JournalEntry {
  return {
    ...entry,
    request: withShortBody(request),
    response: withShortBody(response),
    problems: problems.map(({ demand, detail }) => ({ demand, detail: cut(detail) })),
  }
}

function withShortBody<T extends { readonly body?: string }>(message: T): T {
  const { body } = message
  return body === undefined ? message : { ...message, body: cut(body) }
}

function cut(text: string): string {
  if (text.length <= textAtMost) return text
  // A slice alone would keep all of the text in memory.
  const beginning = Buffer.from(text.slice(0, textAtMost)).toString()
  return `${beginning}… (cut: there were ${text.length} characters)`
}

function charactersOf({ request, response, problems }: JournalEntry): number {
  const texts = [
    ...[request.url, request.body, response.body],
    ...Object.entries(request.headers).flat(),
    ...problems.map(({ detail }) => detail),
  ]
  return texts.reduce((sum, text = '') => sum + text.length, 0)
}
