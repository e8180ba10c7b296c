import { grantTypes } from '../../protocol/grants.ts'
import type { Ability, WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { mediaType, succeeded, textAt } from '../engine/read.ts'
import { wasKept } from './kept.ts'
import { configurationOf, grantTypeOf, requestsOf } from './read.ts'

/** The first case that shows a wallet able to do it: whatever else the case is about, right or wrong. */
export function shownBy(
  ability: Ability,
  cases: readonly WalletEvidence[],
): WalletEvidence | undefined {
  return cases.find((evidence) => shows(evidence, ability))
}

function shows(evidence: WalletEvidence, ability: Ability): boolean {
  const redeemed = requestsOf(evidence, 'token').filter(succeeded)
  const issued = requestsOf(evidence, 'credential', 'deferred').filter(succeeded)
  switch (ability) {
    case 'encrypted answers':
      return wasKept(evidence) && issued.some(({ response }) => response.jwe !== undefined)
    case 'credentials that come later':
      return issued.some(({ operation }) => operation === 'deferred')
    case 'signed metadata':
      return (
        redeemed.length > 0 &&
        requestsOf(evidence, 'issuer-metadata').some((it) => mediaType(it) === 'application/jwt')
      )
  }
  if ('grant' in ability) return redeemed.some((it) => grantTypeOf(it) === ability.grant)
  const asked = requestsOf(evidence, 'credential').map((it) => configurationOf(it, evidence))
  return wasKept(evidence) && asked.some((it) => textAt(it, 'format') === ability.format)
}

/** What the wallet takes then, in words. */
export function wordsFor(ability: Ability): string {
  if (typeof ability === 'string') return ability
  if ('format' in ability) return ability.format
  return ability.grant === grantTypes.preAuthorizedCode
    ? 'pre-authorized codes'
    : 'authorization codes'
}
