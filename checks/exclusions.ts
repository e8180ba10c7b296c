import listed from './catalogue/exclusions.json' with { type: 'json' }
import { requirements } from './catalogue.ts'
import type { Requirement } from './requirement.ts'

/** By requirement id a reason of its own, or null: judged although a rule would exclude it. */
const own: Readonly<Record<string, string | null>> = listed

/** Why requirements are never judged against an issuer, by id. A row that is not here is open to checks. */
export const exclusions: ReadonlyMap<string, string> = new Map(
  requirements.flatMap((requirement) => {
    const reason = exclusionOf(requirement)
    return reason === undefined ? [] : [[requirement.id, reason] as const]
  }),
)

function exclusionOf(requirement: Requirement): string | undefined {
  const reason = own[requirement.id]
  return reason === undefined ? ruleFor(requirement) : (reason ?? undefined)
}

function ruleFor({ actor, level, testable }: Requirement): string | undefined {
  if (level === 'MAY') return 'An allowance: whatever the issuer does here, it conforms.'
  if (actor === 'wallet')
    return 'A duty of the wallet: the mock issuer’s journal tells, not a run against an issuer.'
  if (testable === 'not-testable') return 'Nothing of it can be seen from outside.'
  if (testable === 'manual') return 'Needs a person to look; no request can tell.'
  return undefined
}
