import type { ConformanceReport } from '../../reporting/conformance-report.ts'

/** One requirement about which two runs of the same issuer say different things. */
export interface Difference {
  readonly requirement: string
  readonly embedded: string
  readonly tenant: string
  /** Why the tenant was not judged; null where it was. */
  readonly reason: string | null
}

export interface Comparison {
  /** Judged by both, with one verdict. */
  readonly same: number
  /** Not applicable to the tenant, or not reached there: nothing was said about it. */
  readonly unjudged: readonly Difference[]
  /** Judged by both, and not alike: one of the adapters is wrong. */
  readonly different: readonly Difference[]
}

/** What no run says anything about. */
const silent = ['not-applicable', 'untested', 'excluded']

/** Requirement by requirement: the mock with its control surface beside the mock behind PingOne's API. */
export function compare(
  embedded: Pick<ConformanceReport, 'requirements'>,
  tenant: Pick<ConformanceReport, 'requirements'>,
): Comparison {
  const rows = Object.entries(embedded.requirements).map(([requirement, { verdict }]) => ({
    requirement,
    embedded: verdict as string,
    tenant: tenant.requirements[requirement]?.verdict ?? 'untested',
    reason: tenant.requirements[requirement]?.reason ?? null,
  }))
  const judged = rows.filter((row) => !silent.includes(row.embedded))
  const both = judged.filter((row) => !silent.includes(row.tenant))
  return {
    same: both.filter((row) => row.embedded === row.tenant).length,
    unjudged: judged.filter((row) => silent.includes(row.tenant)),
    different: both.filter((row) => row.embedded !== row.tenant),
  }
}
