import type { CatalogueChanges } from './catalogue-diff.ts'
import { counted } from './plain-text.ts'
import { type Change, lostOf, type ReportDiff } from './report-diff.ts'
import { withoutVarying } from './varying.ts'

/** Changes that come of one thing. */
export interface ChangeGroup {
  /** The one at the root, or the first. */
  readonly first: Change
  readonly others: readonly Change[]
}

/** Those that explain the most first. */
export function byCause(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ cause, requirement }) =>
    withoutVarying(cause ?? requirement),
  )
  return [...groups]
    .flatMap(([cause, members]) => {
      const first = members.find(({ requirement }) => requirement === cause) ?? members[0]
      return first === undefined
        ? []
        : [{ first, others: members.filter((change) => change !== first) }]
    })
    .toSorted((a, b) => b.others.length - a.others.length)
}

/** The verdict on the change: amber where nothing is broken, and something is not known any more. */
export function toneOf(diff: ReportDiff): 'violated' | 'warning' | 'part' | 'conforms' {
  if (diff.broken.length > 0) return 'violated'
  if (lostOf(diff).length > 0) return 'warning'
  return diff.stillFailing.length > 0 ? 'part' : 'conforms'
}

const kinds = [
  ['new', 'new'],
  ['stricter', 'stricter: a higher level, or judged where it was not'],
  ['milder', 'milder: a lower level, or no longer judged'],
  ['mended', 'mended: another sentence at the same level'],
  ['gone', 'gone'],
] as const

/** What another version asks, in words; nothing where it asks the same. */
export function catalogueLines(diff: ReportDiff): readonly string[] {
  const { catalogue, broken } = diff
  const lines = kinds.flatMap(([kind, words]) => {
    const ids = catalogue[kind]
    return ids.length === 0 ? [] : [`${counted(ids.length, 'row')} ${words}: ${some(ids)}`]
  })
  const explained = broken.filter((change) => change.catalogue !== undefined)
  return [
    ...(explained.length === 0
      ? []
      : [
          `${explained.length} of ${counted(broken.length, 'new violation')} may come of it, with the issuer as it was: ${some(explained.map(({ requirement }) => requirement))}`,
        ]),
    ...lines,
    ...(catalogue.unknown ? [unknownNote(catalogue)] : []),
  ]
}

function unknownNote({ new: added }: CatalogueChanges): string {
  const told = added.length > 0 ? 'new rows are told, stricter' : 'stricter'
  return `The older report does not say what its rows demanded: ${told} and mended ones are not.`
}

const mostIds = 12

export function some(ids: readonly string[]): string {
  const more = ids.length - mostIds
  return `${ids.slice(0, mostIds).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
