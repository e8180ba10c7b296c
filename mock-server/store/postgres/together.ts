import { keyOf } from '../key.ts'
import type { Room } from '../room.ts'
import type { Write } from '../store.ts'
import { written } from '../written.ts'
import { demandRoom, indexed, rowOf } from './collection.ts'
import type { Database } from './database.ts'
import type { KnownRow } from './known-rows.ts'

interface At {
  readonly database: Database
  readonly environment: string
  readonly room: Room
  readonly now: () => number
}

/** A write with its key, and what is known of the row that it changes. */
interface Step {
  readonly write: Write
  readonly key: string
  readonly name: string
}

/** Several writes as one statement; again where what was to be changed has been changed meanwhile. */
export async function writeTogether(at: At, writes: readonly Write[]): Promise<boolean> {
  const { database, environment } = at
  const steps = writes.map((write): Step => {
    const key = keyOf(write.id)
    return { write, key, name: [environment, write.in, key].join(' ') }
  })
  const changes = steps.filter(({ write }) => 'update' in write)
  const names = changes.map(({ name }) => name)
  return database.turns.take(names, async () => {
    for (;;) {
      const rows = await rowsOf(at, changes)
      const due = steps.filter(({ write, name }) => !('update' in write) || rows.has(name))
      if (due.length === 0) return true
      const answer = await write(at, due, rows)
      if (answer !== 'stale') return answer === 'done'
      database.known.forget(names)
    }
  })
}

/** As they were seen last, or read now. */
async function rowsOf(at: At, steps: readonly Step[]): Promise<Map<string, KnownRow>> {
  const { database, environment, now } = at
  const rows = new Map<string, KnownRow>()
  for (const { name } of steps) {
    const known = database.known.get(name)
    if (known) rows.set(name, known)
  }
  const unknown = steps.filter(({ name }) => !rows.has(name))
  if (unknown.length === 0) return rows
  const sql = `SELECT e.collection, e.id, e.value, e.seq, e.version
    FROM unnest($2::text[], $3::text[]) AS w (collection, id)
    JOIN ${database.schema}.entries e
      ON e.environment = $1 AND e.collection = w.collection AND e.id = w.id
    WHERE e.expires IS NULL OR e.expires > $4`
  const columns = [unknown.map(({ write }) => write.in), unknown.map(({ key }) => key)]
  for (const row of await database.query('rows', sql, [environment, ...columns, now()])) {
    rows.set([environment, row.collection, row.id].join(' '), rowOf(row))
  }
  return rows
}

async function write(
  { database, environment, room, now }: At,
  steps: readonly Step[],
  rows: ReadonlyMap<string, KnownRow>,
): Promise<'done' | 'there' | 'stale'> {
  const values = steps.map(({ write, name }) => {
    if ('put' in write) return write.put
    // The type of what is in a collection is that of the collection.
    const change = 'update' in write && (write.update as unknown as (value: unknown) => unknown)
    return change ? change(rows.get(name)?.value) : undefined
  })
  const found = steps.map(({ write }, index) => indexed(write.in, values[index]))
  const parameters = [
    environment,
    steps.map(({ write }) => kindOf(write)),
    steps.map(({ write }) => write.in),
    steps.map(({ key }) => key),
    values.map((value) => (value === undefined ? null : written(value))),
    steps.map(({ write }) => ('put' in write ? (write.expiresAt?.getTime() ?? null) : null)),
    ...[0, 1, 2].map((place) => found.map((texts) => texts[place])),
    steps.map(({ name }) => rows.get(name)?.seq ?? null),
    steps.map(({ name }) => rows.get(name)?.version ?? null),
    ...[now(), room.atMost, room.around?.atMost ?? Number.MAX_SAFE_INTEGER],
  ]
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ')
  const sql = `SELECT ${database.schema}.together(${places}) AS answer`
  const [row] = await database.query('together', sql, parameters)
  const answer = demandRoom(row?.answer, ['done', 'there', 'stale'] as const)
  if (answer !== 'done') return answer
  steps.forEach(({ name }, index) => {
    const before = rows.get(name)
    if (!before) database.known.forget([name])
    else database.known.set(name, { ...before, value: values[index], version: before.version + 1 })
  })
  return answer
}

function kindOf(write: Write): 'new' | 'put' | 'take' | 'update' {
  if ('put' in write) return write.isNew ? 'new' : 'put'
  return 'take' in write ? 'take' : 'update'
}
