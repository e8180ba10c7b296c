import { createHash } from 'node:crypto'

/** Beyond so many values memory would grow too far: what comes then is not compared. */
const mostValues = 2_000_000

/** Notices a value that came before; keeps no value, only what it can be told by. */
export class Uniqueness {
  readonly #digests = new Set<string>()
  looked = 0
  repeated = 0

  /** @returns false when it came before. */
  isNew(value: string): boolean {
    if (this.#digests.size >= mostValues) return true
    this.looked += 1
    const digest = createHash('sha256').update(value).digest('base64url').slice(0, 20)
    if (this.#digests.has(digest)) {
      this.repeated += 1
      return false
    }
    this.#digests.add(digest)
    return true
  }
}
