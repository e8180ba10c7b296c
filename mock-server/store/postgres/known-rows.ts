/** A row as it was when it was read or written last. */
export interface KnownRow {
  readonly value: unknown
  readonly seq: number
  readonly version: number
}

const most = 5000

/**
 * What a mock has last seen of rows, so that it can change them without reading them again: the database says whether they are
 * still so.
 */
export class KnownRows {
  readonly #rows = new Map<string, KnownRow>()

  get(key: string): KnownRow | undefined {
    return this.#rows.get(key)
  }

  set(key: string, row: KnownRow): void {
    const [oldest] = this.#rows.size >= most ? this.#rows.keys() : []
    if (oldest !== undefined) this.#rows.delete(oldest)
    this.#rows.delete(key)
    this.#rows.set(key, row)
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#rows.delete(key)
  }
}
