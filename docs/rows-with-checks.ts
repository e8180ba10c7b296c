import { requirements } from '../checks/catalogue.ts'
import { activeChecks, passiveChecks } from '../checks/registry.ts'
import type { OwnRow, TitledRequirement } from '../checks/requirement.ts'
import { prefixOf } from '../checks/specifications.ts'
import type { RequirementId } from '../protocol/requirement-id.ts'

/** `checks/catalogue/with-their-checks.json`: the rows that stand with their checks, as whole rows of the catalogue. */
export function rowsOfChecks(): readonly TitledRequirement[] {
  return [...passiveChecks, ...activeChecks].flatMap(({ requirement, row }) =>
    row ? [wholeRow(requirement, row)] : [],
  )
}

function wholeRow(id: RequirementId, row: OwnRow): TitledRequirement {
  const clause = id.slice(0, id.lastIndexOf('-'))
  const neighbour =
    requirements.find((it) => it.id !== id && it.id.startsWith(`${clause}-`)) ??
    requirements.find((it) => prefixOf(it.id) === prefixOf(id))
  if (neighbour === undefined) throw new Error(`${id}: no specification has this prefix`)
  const { level, title, text, check, finding, actor = 'issuer', when = '' } = row
  const { testable = 'black-box', negative = false, effect = 'read-only', source } = row
  const isOfClause = neighbour.id.startsWith(`${clause}-`)
  return {
    id,
    spec: neighbour.spec,
    section: isOfClause ? neighbour.section : clause.slice(prefixOf(id).length + 1),
    title,
    actor,
    level,
    text,
    when,
    testable,
    check,
    negative,
    effect,
    ...(source && { source }),
    finding,
  }
}
