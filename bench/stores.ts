import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMock } from '../mock-server/server.ts'
import { postgresMissing, startPostgres } from '../mock-server/testing/postgres.ts'
import { type Issuer, measured, opened, type Speed } from './flow.ts'
import { atLeast, median, notMeasured, type Options, type Row } from './row.ts'

interface Contender {
  readonly label: string
  readonly issuer: Issuer
  /** Of the speed in memory. */
  readonly least?: number
  readonly speeds: Speed[]
}

/**
 * Pre-authorized flows on each store, wallet and issuer in one process, beside what of the speed in memory has to be left: a half on a
 * file, a third on PostgreSQL with its usual settings. Speed is by wall time, since a database works elsewhere; the stores take turns.
 */
export async function stores({ rounds, flows }: Options): Promise<readonly Row[]> {
  await using resources = new AsyncDisposableStack()
  const contenders: Contender[] = []
  const enter = async (label: string, store?: string, least?: number) => {
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
  const each = Math.ceil(flows / 10)
  for (const { issuer } of contenders) await measured(issuer, 32)
  for (let round = 0; round < rounds; round++) {
    for (const { issuer, speeds } of contenders) speeds.push(await measured(issuer, each))
  }
  const rows = contenders.flatMap((contender) => rowsOf(contender, contenders[0]))
  if (!missing) return rows
  return [...rows, notMeasured('store: in PostgreSQL', missing)]
}

/** A flow after the other, and sixteen at a time. */
function rowsOf({ label, least, speeds }: Contender, first: Contender | undefined): Row[] {
  return (['alone', 'together'] as const).map((way) => {
    const speedOf = (speed: Speed | undefined) => speed?.[way] ?? Number.NaN
    const share = median(
      speeds.map((speed, round) => speedOf(speed) / speedOf(first?.speeds[round])),
    )
    return {
      what: `store ${label}, ${way === 'alone' ? 'one by one' : '16 at a time'}`,
      cpuMs: way === 'alone' ? median(speeds.map(({ cpuMs }) => cpuMs)) : Number.NaN,
      wallMs: 1000 / median(speeds.map(speedOf)),
      times: { 'the speed in memory': share },
      ...(least !== undefined && { wanted: atLeast(share, least, 'x memory') }),
    }
  })
}
