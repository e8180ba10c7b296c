import type { PostgresStores } from './postgres/stores.ts'
import type { SqliteFile } from './sqlite.ts'
import type { StoreListener } from './store.ts'

/**
 * What `--store` names: a database by its address, or a file. Either is loaded only when it is asked for.
 * @throws UsageError when it cannot be used.
 */
export async function openStore(
  where: string,
  onChange?: StoreListener,
): Promise<SqliteFile | PostgresStores> {
  if (/^postgres(ql)?:\/\//i.test(where)) {
    const { PostgresStores } = await import('./postgres/stores.ts')
    return PostgresStores.open(where, { ...(onChange && { onChange }) })
  }
  const { SqliteFile } = await import('./sqlite.ts')
  return new SqliteFile(where)
}
