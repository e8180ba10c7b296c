import type { ConformanceReport } from './conformance-report.ts'
import type { RootCause } from './root-causes.ts'

/** Above what follows from a draft, in every report. */
export const draftTitle = 'Follows from the draft that the issuer speaks'

/** Causes that an issuer of 1.0 would have to repair, and those that follow from the draft that this one speaks. */
export function byDraft(
  { draft }: ConformanceReport,
  causes: readonly RootCause[],
): { readonly own: readonly RootCause[]; readonly ofDraft: readonly RootCause[] } {
  const { [String(true)]: ofDraft = [], [String(false)]: own = [] } = Object.groupBy(
    causes,
    ({ requirement }) => String(draft?.explains.includes(requirement) === true),
  )
  return { own, ofDraft }
}

/** Every row that they are about, once. */
export function rowsOf(causes: readonly RootCause[]): readonly string[] {
  return [
    ...new Set(
      causes.flatMap(({ requirement, explains }) => [
        requirement,
        ...explains.map((finding) => finding.requirement),
      ]),
    ),
  ]
}
