import type { TestContext } from 'node:test'

/** What came of the evidence mutants; by requirement, how many of them its row reported. */
export interface Reported {
  readonly made: number
  readonly reported: number
  /** Legal: nothing may be reported, and nothing was. */
  readonly harmless: number
  readonly open: number
  readonly rows: Readonly<Record<string, number>>
}

/**
 * `docs/coverage.md` and `vcispec kill` count by a file that a run writes (`npm run mutants:kept`), so that counting takes
 * no run. Every other run fails where the file says otherwise.
 */
export function assertKept(t: TestContext, { rows, ...counts }: Reported): void {
  const kept = { ...counts, rows: Object.fromEntries(Object.entries(rows).toSorted()) }
  t.assert.fileSnapshot(kept, 'mutants/reported.json', {
    serializers: [(value) => `${JSON.stringify(value, null, 2)}\n`],
  })
}

/** One more for each of these rows. */
export function countRows(rows: Record<string, number>, ids: Iterable<string>): void {
  for (const id of new Set(ids)) rows[id] = (rows[id] ?? 0) + 1
}
