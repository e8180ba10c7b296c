import { requirementById, requirements } from '../checks/catalogue.ts'
import { type Clause, clausePrefixOf, clauses } from '../checks/clause.ts'
import { didYouMean } from '../protocol/nearest.ts'
import { profileNames } from '../protocol/profiles.ts'
import { UsageError } from '../protocol/usage-error.ts'

/**
 * The scenarios of a run as a Cucumber tag expression: never the harness's tests of itself, nothing that
 * belongs to other profiles alone, and of the rest what `--only` names.
 */
export function tagExpression(only: readonly string[], profiles: readonly string[]): string {
  const chosen = profiles.map((profile) => `@${profile}`)
  const others = profileNames.filter((name) => !profiles.includes(name)).map((name) => `@${name}`)
  return [
    'not @self-test',
    ...others.map((other) => `(not ${[other, ...chosen].join(' or ')})`),
    ...(only.length === 0 ? [] : [`(${only.flatMap(tagsOf).join(' or ')})`]),
  ].join(' and ')
}

/** Of the scenario that spends the one offer of a target: without its evidence nothing else can be judged. */
export function withWholeWay(tags: string): string {
  return `(${tags}) or (@whole-way and not @self-test)`
}

/** @throws UsageError when `what` is no tag, no clause and no requirement. */
function tagsOf(what: string): readonly string[] {
  if (what.startsWith('@')) return [escaped(what)]
  const requirement = requirementById(what) ?? requirementById(asPrefix(what))
  const prefix = requirement ? clausePrefixOf(requirement.id) : asPrefix(what)
  const found = requirement
    ? clauses.filter((clause) => clause.prefix === prefix)
    : clauses.filter((clause) => isWithin(clause, prefix))
  if (found.length > 0) return found.map(({ tag }) => escaped(`@${tag}`))
  const known = [...clauses.map(({ tag }) => tag), ...requirements.map(({ id }) => id)]
  throw new UsageError(
    'ERR_SELECTION',
    `--only ${what} is no requirement, clause or tag.`,
    didYouMean(what, known, 'Requirements read VCI-7.2-05, clauses OpenID4VCI-7.2, tags @pingone.'),
  )
}

/** A clause, or one inside it: `VCI-8.3` holds `VCI-8.3.1.2`, `HAIP` holds all of HAIP. */
function isWithin({ prefix }: Clause, wanted: string): boolean {
  return prefix === wanted || prefix.startsWith(`${wanted}.`) || prefix.startsWith(`${wanted}-`)
}

function asPrefix(what: string): string {
  return what.replace(/^OpenID4VCI\b/i, 'VCI')
}

/** Tag expressions give meaning to these characters. */
function escaped(tag: string): string {
  return tag.replaceAll(/[\\() ]/g, '\\$&')
}
