import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { startMock } from '../mock-server/server.ts'
import { postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { type Issuer, measured, opened, type Speed } from './flow.ts'

/**
 * `node bench/stores.ts [FLOWS]`: pre-authorized flows a second on each store, wallet and issuer in one process, beside what of
 * the store in memory has to be left: a half on a file, a third on PostgreSQL with its usual settings. The stores take turns, and
 * the medians of the rounds are printed, for whatever else the machine does.
 */
const flows = Number(process.argv[2] ?? 200)
const rounds = 5

interface Contender {
  readonly label: string
  readonly issuer: Issuer
  /** Of the speed in memory. */
  readonly least?: number
  readonly speeds: Speed[]
}

await using resources = new AsyncDisposableStack()
const contenders: Contender[] = []

async function enter(label: string, store?: string, least?: number): Promise<void> {
  const mock = resources.use(await startMock(store === undefined ? {} : { store }))
  const issuer = resources.use(
    await opened(undefined, {
      VCISPEC_CONTROL_URL: mock.controlUrl ?? '',
      VCISPEC_CA_FILE: mock.caPath ?? '',
    }),
  )
  contenders.push({ label, issuer, ...(least !== undefined && { least }), speeds: [] })
}

await enter('in memory')
const folder = mkdtempSync(join(tmpdir(), 'vcispec-bench-'))
resources.defer(() => rmSync(folder, { recursive: true }))
await enter('in a file', join(folder, 'bench.db'), 0.5)
const missing = postgresMissing()
if (!missing) {
  const postgres = resources.use(await startPostgres())
  await enter('in PostgreSQL', postgres.url, 1 / 3)
}

const kind = { bearerOnly: true }
for (const { issuer } of contenders) await measured(issuer, kind, 32)
for (let round = 0; round < rounds; round++) {
  for (const { issuer, speeds } of contenders) {
    speeds.push(await measured(issuer, kind, Math.ceil(flows / rounds)))
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

console.log('pre-authorized flows    one by one      16 at a time    of memory at least')
const [inMemory] = contenders
for (const { label, least, speeds } of contenders) {
  const cell = (of: keyof Speed) => {
    const shares = speeds.map((speed, round) => speed[of] / (inMemory?.speeds[round]?.[of] ?? 0))
    const speed = median(speeds.map((each) => each[of]))
    return `${speed.toFixed(1).padStart(8)} ${median(shares).toFixed(2)}`
  }
  const cells = `${cell('alone')}  ${cell('together')}`
  console.log(`${label.padEnd(24)}${cells}   ${least?.toFixed(2) ?? ''}`)
}
if (missing) console.log(`in PostgreSQL           not measured: ${missing}`)
