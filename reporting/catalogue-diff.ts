import type { ConformanceReport, RequirementVerdict } from './conformance-report.ts'

/** What another version of vcispec asks that the older one did not, by requirement id. */
export interface CatalogueChanges {
  readonly new: readonly string[]
  /** A higher level, or judged where it was excluded. */
  readonly stricter: readonly string[]
  /** A lower level, or excluded where it was judged. */
  readonly milder: readonly string[]
  /** Another sentence at the same level. */
  readonly mended: readonly string[]
  readonly gone: readonly string[]
  /** The older report does not say what its rows demanded: rows of both are not compared. */
  readonly unknown: boolean
}

export type CatalogueChange = 'new' | 'stricter' | 'milder' | 'mended'

export function catalogueChanges(
  before: Pick<ConformanceReport, 'requirements' | 'tool'>,
  after: Pick<ConformanceReport, 'requirements' | 'tool'>,
): CatalogueChanges {
  const both = Object.keys(after.requirements).map(
    (id) => [id, changeOf(id, before, after)] as const,
  )
  const of = (change: CatalogueChange) => both.filter(([, it]) => it === change).map(([id]) => id)
  return {
    new: of('new'),
    stricter: of('stricter'),
    milder: of('milder'),
    mended: of('mended'),
    gone: Object.keys(before.requirements).filter((id) => !(id in after.requirements)),
    unknown:
      before.tool.catalogue !== after.tool.catalogue &&
      !Object.values(before.requirements).some(({ revision }) => revision !== undefined),
  }
}

function changeOf(
  id: string,
  { requirements: before }: Pick<ConformanceReport, 'requirements'>,
  { requirements: after }: Pick<ConformanceReport, 'requirements'>,
): CatalogueChange | undefined {
  const [old, current] = [before[id], after[id]]
  if (current === undefined) return undefined
  if (old === undefined) return 'new'
  const [was, is] = [weightOf(old), weightOf(current)]
  if (was === undefined || is === undefined) return undefined
  if (is !== was) return is > was ? 'stricter' : 'milder'
  return old.revision === current.revision ? undefined : 'mended'
}

/** Undefined where the report does not tell the level. */
function weightOf({ verdict, level }: RequirementVerdict): number | undefined {
  if (level === undefined) return undefined
  if (verdict === 'excluded') return 0
  return { MAY: 1, SHOULD: 2, 'SHOULD NOT': 2, MUST: 3, 'MUST NOT': 3 }[level]
}

/** What the catalogue has to do with the verdict of one row. */
export function catalogueChangeOf(
  id: string,
  changes: CatalogueChanges,
): CatalogueChange | undefined {
  const kinds = ['new', 'stricter', 'milder', 'mended'] as const
  return kinds.find((kind) => changes[kind].includes(id))
}
