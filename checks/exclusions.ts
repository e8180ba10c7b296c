import listed from './catalogue/exclusions.json' with { type: 'json' }
import listedForWallets from './catalogue/wallet-exclusions.json' with { type: 'json' }
import { requirements } from './catalogue.ts'
import type { Requirement } from './requirement.ts'

/** Who is judged. */
export type Side = 'issuer' | 'wallet'

/** By requirement id a reason of its own, or null: judged although a rule would exclude it. */
const own: Readonly<Record<Side, Readonly<Record<string, string | null>>>> = {
  issuer: listed,
  wallet: listedForWallets,
}

/** Why requirements are never judged against an issuer, by id. A row that is not here is open to checks. */
export const exclusions: ReadonlyMap<string, string> = exclusionsFor('issuer')

/** The same, of a wallet. */
export const walletExclusions: ReadonlyMap<string, string> = exclusionsFor('wallet')

function exclusionsFor(side: Side): ReadonlyMap<string, string> {
  return new Map(
    requirements.flatMap((requirement) => {
      const reason = exclusionOf(requirement, side)
      return reason === undefined ? [] : [[requirement.id, reason] as const]
    }),
  )
}

function exclusionOf(requirement: Requirement, side: Side): string | undefined {
  const reason = own[side][requirement.id]
  return reason === undefined ? ruleFor(requirement, side) : (reason ?? undefined)
}

function ruleFor({ actor, level, testable }: Requirement, side: Side): string | undefined {
  if (side === 'wallet' && actor !== 'wallet')
    return 'A duty of the issuer: "vcispec run" judges those.'
  if (level === 'MAY') return `An allowance: whatever the ${side} does here, it conforms.`
  if (side === 'issuer' && actor === 'wallet')
    return 'A duty of the wallet: "vcispec wallet" judges those.'
  if (testable === 'not-testable') return 'Nothing of it can be seen from outside.'
  if (testable === 'manual') return 'Needs a person to look; no request can tell.'
  return undefined
}
