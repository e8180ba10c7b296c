import type { Place } from '../../protocol/places.ts'
import { demands, keptBy, type WalletDemand } from './registry.ts'

/**
 * Demands that are made in any case, though an answer could go on without them: whoever is not met by these would get what is
 * another's, what is over or used up, what the issuer does not give, would be sent elsewhere, or would never take the step asked for.
 */
const firm: ReadonlySet<string> = new Set<WalletDemand>([
  'client-registered',
  'redirect-uri-registered',
  'redirect-uri-exact',
  'request-uri-of-client',
  'code-of-client',
  'code-of-something',
  'code-unused',
  'pre-authorized-code-unexpired',
  'pre-authorized-code-of-something',
  'pre-authorized-code-unused',
  'tx-code-present',
  'tx-code-attempts',
  'tx-code',
  'tx-code-whole',
  'offer-unexpired',
  'issuer-state-of-something',
  'wallet-redeems',
  'details-granted',
  'refresh-token-of-server',
  'refresh-token-of-client',
  'refresh-token-of-instance',
  'refresh-token-unused',
  'refresh-scope',
  'access-token-present',
  'access-token-known',
  'access-token-unexpired',
  'token-covers-configuration',
  'token-has-required-scopes',
  'token-covers-deferral',
  'issuer-willing',
  'transaction-of-user',
  'transaction-unused',
  'notification-id-known',
  'notification-id-of-user',
  'dpop-nonce',
  'dpop-nonce-at-resource',
  'attestation-challenge',
])

/**
 * Whether a wallet may go on past a demand where mistakes are only reported.
 * @returns the requirement that a strict issuer keeps by refusing; undefined: nothing goes on past it.
 */
export function passable(demand: string, at: Place | undefined): string | undefined {
  if (at === undefined || firm.has(demand) || !Object.hasOwn(demands, demand)) return undefined
  const name = demand as WalletDemand
  const row = demands[name]
  if (row.needed || !row.at.includes(at)) return undefined
  return keptBy({ demand: name, at, row })
}
