import { requirements } from '../../checks/catalogue.ts'
import { exclusions } from '../../checks/exclusions.ts'
import { checkedRequirements } from '../../checks/registry.ts'
import type { Requirement } from '../../checks/requirement.ts'
import { knownGaps } from './harmless.ts'
import { isProven } from './kinds.ts'

/** Requirements, none at present; pairs of demand and place are beside them. */
const gaps: readonly string[] = knownGaps.filter((gap) => !gap.includes('@'))

/** What every issuer is measured by: OpenID4VCI 1.0 and the OAuth and JOSE RFCs under it, and PingOne's service. */
const coreSpecifications =
  /^(VCI|VCIE|RFC(6749|6750|7636|7515|7517|7519|7638|8414|9126|9207|9396|9449|9700)|P1)-/

export function isCore({ id }: Pick<Requirement, 'id'>): boolean {
  return coreSpecifications.test(id)
}

/**
 * What the list of known gaps does not explain: rows of the core without a proof that are not on it, and rows on it
 * that have one by now. The list may only get shorter.
 */
export function unexplained(core: readonly string[]): readonly string[] {
  return [
    ...core.filter((id) => !gaps.includes(id)),
    ...gaps.filter((id) => !core.includes(id)).map((id) => `${id} (proven: take it off the list)`),
  ]
}

/** Ids of what issuers must do and a check judges, for which no fault shows that the check can fail. */
export function unprovenRequirements(): {
  readonly core: readonly string[]
  readonly beyond: readonly string[]
} {
  const checked = new Set(checkedRequirements)
  const unproven = requirements.filter(
    ({ id, level, actor }) =>
      level.startsWith('MUST') &&
      actor !== 'wallet' &&
      checked.has(id) &&
      !isProven(id) &&
      !exclusions.has(id),
  )
  return {
    core: unproven.filter(isCore).map(({ id }) => id),
    beyond: unproven.filter((requirement) => !isCore(requirement)).map(({ id }) => id),
  }
}
