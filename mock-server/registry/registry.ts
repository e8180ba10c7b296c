import type { Environment } from '../environment.ts'
import type { KeptEnvironment } from '../keeping.ts'
import type { StoredEntry } from '../store/memory.ts'

export type Located = Environment | undefined | Promise<Environment | undefined>

/** Which environments there are. */
export interface Registry {
  /** As it is now, whoever changed it last; at once where no other process may have changed it. */
  find(id: string): Located
  /** By its custom domain, as a `Host` header says it. */
  findByHost(host: string): Located
  /** In the order in which they were made. */
  list(): Promise<readonly Environment[]>
  /** Their ids, in the same order. */
  ids(): Promise<readonly string[]>
  /** What it is kept in can be reached. @throws StoreAway */
  reach(): Promise<void>
  /** The one that was made first, of those there are. */
  oldest(): Promise<Environment | undefined>
  /**
   * Room for another one, which is about to be made, and its host: until it is added, or this is disposed.
   * @throws StoreFull, CustomDomainTaken
   */
  reserve(host: string | undefined): Promise<Disposable>
  /**
   * From now on it is found.
   * @param begins what it begins with and is in no store yet.
   * @throws StoreFull, CustomDomainTaken where another mock was faster: then nothing of it is there.
   */
  add(environment: Environment, begins: readonly StoredEntry[]): Promise<void>
  /** With all that it kept; false when there was none. */
  remove(id: string): Promise<boolean>
  /** Changes an environment itself, its clock or its faults: of those who do so at once nobody's change is lost. */
  change<T>(environment: Environment, change: () => T): Promise<T>
  /** Frees what has expired, in every environment. */
  sweep(): Promise<void>
}

/** A custom domain belongs to one environment. */
export class CustomDomainTaken extends Error {
  override readonly name = 'CustomDomainTaken'
}

/** What the registries need to have an environment again, as it was kept. */
export type Again = (kept: KeptEnvironment) => Promise<Environment>
