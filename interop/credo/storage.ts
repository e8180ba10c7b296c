import { RecordNotFoundError, StorageVersionRecord, type StoredRecord } from '@credo-ts/core'

interface Kind {
  readonly type: string
}

/** Credo's storage, kept in memory: those that it brings need a library of native code. */
export class MemoryStorage {
  readonly supportsCursorPagination = false
  readonly #records = new Map<string, StoredRecord>()

  constructor() {
    const storageVersion = StorageVersionRecord.frameworkStorageVersion
    void this.save(undefined, new StorageVersionRecord({ storageVersion }))
  }

  async save(_context: unknown, record: StoredRecord): Promise<void> {
    this.#records.set(`${record.type} ${record.id}`, record.clone())
  }

  update(context: unknown, record: StoredRecord): Promise<void> {
    return this.save(context, record)
  }

  delete(context: unknown, { type, id }: StoredRecord): Promise<void> {
    return this.deleteById(context, { type }, id)
  }

  async deleteById(_context: unknown, { type }: Kind, id: string): Promise<void> {
    this.#records.delete(`${type} ${id}`)
  }

  async getById(_context: unknown, { type }: Kind, id: string): Promise<StoredRecord> {
    const record = this.#records.get(`${type} ${id}`)
    if (!record) throw new RecordNotFoundError(`no record ${id}`, { recordType: type })
    return record.clone()
  }

  async getAll(_context: unknown, { type }: Kind): Promise<readonly StoredRecord[]> {
    return [...this.#records.values()]
      .filter((record) => record.type === type)
      .map((record) => record.clone())
  }

  async findByQuery(context: unknown, kind: Kind, query: object): Promise<readonly StoredRecord[]> {
    const all = await this.getAll(context, kind)
    return all.filter((record) => matches(record.getTags(), query))
  }
}

function matches(tags: Readonly<Record<string, unknown>>, query: object): boolean {
  return Object.entries(query).every(([name, wanted]: [string, unknown]) => {
    if (wanted === undefined) return true
    if (name === '$not') return !matches(tags, Object(wanted))
    if (name === '$or' && Array.isArray(wanted)) return wanted.some((one) => matches(tags, one))
    if (name === '$and' && Array.isArray(wanted)) return wanted.every((one) => matches(tags, one))
    const tag = tags[name]
    return Array.isArray(wanted)
      ? Array.isArray(tag) && wanted.every((one) => tag.includes(one))
      : tag === wanted
  })
}
