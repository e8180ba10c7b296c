import type { Collections, Indexed } from './kept/collections.ts'

/**
 * State behind an async interface whose operations are the ones correctness needs. A code, a
 * `request_uri` or a `jti` is *taken*: atomically, once. Entries past their expiry are gone, and no other entry
 * ever goes by itself: a full store takes no new one.
 */
export interface Store {
  collection<C extends keyof Collections>(name: C): Collection<Collections[C], Indexed<C>>
  /**
   * All of it in one step, or nothing of it.
   * @returns false: of what has to be new something is there already.
   * @throws StoreFull where there is no room for all of it.
   */
  together(writes: readonly Write[]): Promise<boolean>
  /** Frees what has expired. Nothing depends on it but memory. */
  sweep(): Promise<void>
  /** The environment is gone, and with it everything that it kept. */
  discard(): Promise<void>
}

/** One entry of several that are written together; each is written once. */
export type Write =
  | { readonly [C in keyof Collections]: WriteIn<C> }[keyof Collections]
  | { readonly in: keyof Collections; readonly id: string; readonly take: true }

type WriteIn<C extends keyof Collections> = { readonly in: C; readonly id: string } & (
  | {
      readonly put: Collections[C]
      readonly expiresAt?: Date | undefined
      readonly isNew?: boolean
    }
  /** Where there is none, nothing is changed. May be called more than once. */
  | { readonly update: (value: Collections[C]) => Collections[C] }
)

export interface Collection<T, I extends string = string> {
  get(id: string): Promise<T | undefined>
  /** In order of insertion. */
  list(): Promise<readonly T[]>
  /** Those from one position to before another one, in order of insertion. */
  slice(from: number, to: number): Promise<readonly T[]>
  /** The one that was put first of those that are there. */
  first(): Promise<T | undefined>
  /** Those whose `member` is `value`, in order of insertion: the cost is theirs and not that of all. */
  where(member: I, value: string): Promise<readonly T[]>
  /** With those that expired and were not freed yet. */
  count(): Promise<number>
  /** Goes up with everything that is written here: what was made of the entries holds as long as it stays. */
  revision(): Promise<number>
  /** Ids of what was written since it had this revision; undefined: that is not known any more. */
  changedSince(revision: number): Promise<readonly string[] | undefined>
  /**
   * @param expiresAt from then on the entry is gone; undefined: it stays.
   * @throws StoreFull where it would be one too many.
   */
  put(id: string, value: T, expiresAt?: Date): Promise<void>
  /**
   * Puts unless there is such an entry, in one step: of two callers one gets false.
   * @throws StoreFull where it would be one too many.
   */
  putNew(id: string, value: T, expiresAt?: Date): Promise<boolean>
  /** Reads and removes in one step: of two callers one gets undefined. */
  take(id: string): Promise<T | undefined>
  /** Reads, changes and writes in one step; undefined when there is no such entry. */
  update(id: string, change: (value: T) => T): Promise<T | undefined>
}

/** There is no room for another one, and what is there is still in force: HTTP 507 on every surface. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
  /** For the journal. */
  readonly demand = 'room in the store'
  readonly hint =
    'Delete environments that nobody needs, or start the mock with a higher limit: --max-offers, --max-entries, --max-environments.'
}

/** The store cannot be reached now: HTTP 503 on every surface, and whether something was done is not known. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
  /** For the journal. */
  readonly demand = 'store within reach'
  readonly hint = 'Start the database again: the mock goes on by itself.'
  readonly retryAfterSeconds = 1
}

/** Told when the store cannot be reached, with the reason, and when it is back. */
export type StoreListener = (state: 'away' | 'back', detail: string) => void
