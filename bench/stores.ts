import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type MockOptions, startMock } from '../mock-server/server.ts'
import { postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { measured, opened, type Speed } from './flow.ts'

/**
 * `node bench/stores.ts [FLOWS]`: pre-authorized flows a second on each store, wallet and issuer in one process, beside what of
 * the store in memory has to be left: a half on a file, a third on PostgreSQL with its usual settings.
 */
const flows = Number(process.argv[2] ?? 200)

async function speedOn(store?: string): Promise<Speed> {
  const options: MockOptions = store === undefined ? {} : { store }
  await using mock = await startMock(options)
  await using issuer = await opened(undefined, {
    VCISPEC_CONTROL_URL: mock.controlUrl ?? '',
    VCISPEC_CA_FILE: mock.caPath ?? '',
  })
  return await measured(issuer, { bearerOnly: true }, flows)
}

function row(label: string, { alone, together }: Speed, least?: string): void {
  const share = (is: number, was: number) => `${is.toFixed(1).padStart(8)} ${(is / was).toFixed(2)}`
  const cells = `${share(alone, inMemory.alone)}  ${share(together, inMemory.together)}`
  console.log(`${label.padEnd(24)}${cells}   ${least ?? ''}`)
}

console.log('pre-authorized flows    one by one      16 at a time    of memory at least')
const folder = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
const inMemory = await speedOn()
row('in memory', inMemory)
try {
  row('in a file', await speedOn(join(folder, 'bench.db')), '0.50')
} finally {
  rmSync(folder, { recursive: true })
}
const missing = postgresMissing()
if (missing) console.log(`in PostgreSQL           not measured: ${missing}`)
else {
  await using postgres = await startPostgres()
  row('in PostgreSQL', await speedOn(postgres.url), '0.33')
}
