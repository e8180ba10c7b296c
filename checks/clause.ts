import titles from './catalogue/clause-titles.json' with { type: 'json' }
import { requirements } from './catalogue.ts'
import type { Requirement } from './requirement.ts'
import { prefixOf } from './specifications.ts'

/** A section of a specification that has rows in the catalogue. */
export interface Clause {
  /** As features write it, without the `@`: `OpenID4VCI-8.3.1.2`, `HAIP-5.1`, `P1-OFFER`. */
  readonly tag: string
  /** Its requirement ids without their last number: `VCI-8.3.1.2`. */
  readonly prefix: string
  readonly spec: string
  /** The number of the section; for PingOne the name of the group of rows. */
  readonly section: string
  readonly title?: string
}

const rowsByPrefix = Map.groupBy(requirements, ({ id }) => clausePrefixOf(id))

export const clauses: readonly Clause[] = [...rowsByPrefix].map(([prefix, rows]) =>
  clauseOf(prefix, rows),
)

const byTag = new Map(clauses.map((clause) => [clause.tag, clause]))

/** Id of the clause a requirement belongs to: `VCI-7.2` of `VCI-7.2-05`. */
export function clausePrefixOf(requirementId: string): string {
  return requirementId.slice(0, requirementId.lastIndexOf('-'))
}

/** @param tag with or without `@`. */
export function clauseOfTag(tag: string): Clause | undefined {
  return byTag.get(tag.replace(/^@/, ''))
}

export function requirementsOf(clause: Pick<Clause, 'prefix'>): readonly Requirement[] {
  return rowsByPrefix.get(clause.prefix) ?? []
}

function clauseOf(prefix: string, rows: readonly Requirement[]): Clause {
  const title = (titles as Readonly<Record<string, string>>)[prefix]
  return {
    tag: prefix.replace(/^VCI-/, 'OpenID4VCI-'),
    prefix,
    spec: rows[0]?.spec ?? '',
    section: prefix.slice(prefixOf(prefix).length + 1),
    ...(title && { title }),
  }
}
