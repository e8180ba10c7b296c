import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { postgresMissing, postgresOfFile, type RunningPostgres } from './postgres.ts'

/** A kind of store that outlives the mock. */
export interface LastingKind {
  readonly name: string
  /** Why it cannot be tested here. */
  readonly skip: string | false
  /** What `--store` is told; another name, another store. */
  readonly where: (name: string) => Promise<string>
}

/** For the tests of one file, after which nothing of it is left. */
export function lastingKinds(): readonly LastingKind[] {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-store-'))
  after(() => rmSync(folder, { recursive: true }))
  const postgres = postgresOfFile()
  const made = new Map<string, Promise<string>>()
  const database = (name: string) => {
    const address = made.get(name) ?? postgres().then((it) => newDatabase(it, name))
    made.set(name, address)
    return address
  }
  return [
    { name: 'in a file', skip: false, where: async (name) => join(folder, `${name}.db`) },
    { name: 'in PostgreSQL', skip: postgresMissing(), where: database },
  ]
}

async function newDatabase({ url }: RunningPostgres, name: string): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return new URL(`/${name}`, url).href
}
