/** Changes of one entry by this process come one after the other: those of other processes are told by the database. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** All keys are asked for at once, and so in the same order for everybody. */
  async take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = keys.flatMap((key) => this.#last.get(key) ?? [])
    const turn = Promise.all(before).then(work)
    const over = turn.catch(() => undefined)
    for (const key of keys) this.#last.set(key, over)
    try {
      return await turn
    } finally {
      for (const key of keys) if (this.#last.get(key) === over) this.#last.delete(key)
    }
  }
}
