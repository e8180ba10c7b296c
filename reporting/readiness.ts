import { requirements as catalogue } from '../checks/catalogue.ts'
import { type Clause, clauses, requirementsOf } from '../checks/clause.ts'
import { profileOf } from '../checks/profile.ts'
import type { ConformanceReport } from './conformance-report.ts'
import { type FoundationModule, foundationModules } from './foundation-modules.ts'
import { type Share, shareOf } from './share.ts'

/** How far an issuer is from a profile. */
export interface ProfileShare extends Share {
  readonly profile: string
  readonly clauses: readonly (Share & { readonly clause: Clause })[]
}

/** Each selected profile by the rows that it alone asks for; a clause may hold rows of two. */
export function profileShares(report: ConformanceReport): readonly ProfileShare[] {
  return report.target.profiles.flatMap((profile) => {
    const isOwn = (row: (typeof catalogue)[number]) => (profileOf(row) ?? 'openid4vci') === profile
    const share = shareOf(catalogue.filter(isOwn), report)
    if (share.applicable === 0) return []
    const own = clauses
      .map((clause) => ({ clause, ...shareOf(requirementsOf(clause).filter(isOwn), report) }))
      .filter(({ applicable }) => applicable > 0)
    return [{ profile, ...share, clauses: own }]
  })
}

export interface ModuleOutlook extends FoundationModule {
  /** What this run says of the same: `skipped` where nothing it is about is offered. */
  readonly outlook: 'met' | 'broken' | 'skipped' | 'not judged'
  /** Of its rows, those that are violated. */
  readonly broken: readonly string[]
}

export function moduleOutlooks({ requirements }: ConformanceReport): readonly ModuleOutlook[] {
  return foundationModules.map((module) => {
    const rows = module.rows.map((id) => [id, requirements[id]] as const)
    const having = (verdict: string) => rows.filter(([, row]) => row?.verdict === verdict)
    const broken = having('violated').map(([id]) => id)
    const isSkipped = rows.every(
      ([, row]) => row?.verdict === 'not-applicable' && row.why !== 'not-configured',
    )
    const met = having('satisfied').length > 0 ? 'met' : 'not judged'
    return {
      ...module,
      broken,
      outlook: broken.length > 0 ? 'broken' : isSkipped ? 'skipped' : met,
    }
  })
}
