/** Lets many in at once, or one alone: flows run side by side, and the clock moves between them. */
export class Gate {
  #inside = 0
  #closed: Promise<void> | undefined
  #emptied: (() => void) | undefined

  async within<T>(act: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed
    this.#inside += 1
    try {
      return await act()
    } finally {
      this.#inside -= 1
      if (this.#inside === 0) this.#emptied?.()
    }
  }

  /** Waits until everybody has left; for one at a time. */
  async alone<T>(act: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#closed = promise
    try {
      if (this.#inside > 0) await new Promise<void>((left) => (this.#emptied = left))
      return await act()
    } finally {
      this.#emptied = undefined
      this.#closed = undefined
      resolve()
    }
  }
}
