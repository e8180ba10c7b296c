import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'

interface PlanOptions {
  readonly only?: readonly string[]
  readonly depth?: 'quick' | 'full'
  readonly json?: boolean
  readonly parallel?: number
}

/** A run of the built-in mock that prints nothing. */
export interface MeasuredRun extends PlanOptions {
  readonly profile: readonly string[]
  readonly out: string
  readonly quiet: true
  readonly silent: true
}

/**
 * What the chosen scenarios will ask of an issuer, by endpoint: measured on the built-in mock, which offers everything.
 * An issuer that offers less is asked less; one that refuses what is right, or wants to be asked again, more.
 * @returns the exit code.
 */
export async function showPlan(
  { only, depth = 'full', json, parallel }: PlanOptions,
  profiles: readonly string[],
  run: (options: MeasuredRun) => Promise<number>,
): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), 'vcispec-plan-'))
  try {
    await run({
      ...(only && { only }),
      ...(parallel !== undefined && { parallel }),
      profile: profiles,
      depth,
      out,
      quiet: true,
      silent: true,
    })
    // Written a moment ago by our own formatter.
    const { run: made } = JSON.parse(
      readFileSync(join(out, 'conformance.json'), 'utf8'),
    ) as ConformanceReport
    const { exchanges = {}, scenarios } = made
    const all = Object.values(exchanges).reduce((sum, it) => sum + it, 0)
    const plan = { scenarios, depth, exchanges: all, at: exchanges }
    process.stdout.write(json ? `${JSON.stringify(plan)}\n` : asText(plan))
    return 0
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function asText({
  scenarios,
  depth,
  exchanges,
  at,
}: {
  readonly scenarios: number
  readonly depth: string
  readonly exchanges: number
  readonly at: Readonly<Record<string, number>>
}): string {
  return [
    `${scenarios} scenarios at depth ${depth} make about ${exchanges} exchanges:`,
    '',
    ...Object.entries(at).map(([operation, count]) => `${String(count).padStart(6)}  ${operation}`),
    '',
    'Measured on the built-in mock: an issuer that offers less is asked less. `offer` counts offers that were taken up by',
    'reference, `sign-in` the requests of a user who signs in and consents.',
    '',
  ].join('\n')
}
