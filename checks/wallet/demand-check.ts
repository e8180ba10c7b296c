import type { Operation } from '../../protocol/exchange.ts'
import type { ServedExchange, WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { succeeded } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import type { WalletRequestCheck } from './wallet-check.ts'

/** A sentence about wallets that the demands of the mock stand for: what a server refuses, a wallet does not send. */
export interface DemandCheck {
  readonly requirement: string
  readonly on: readonly Operation[]
  /** Names of demands, as the journal has them. */
  readonly demands: readonly string[]
  /** Those that no sentence obliges a wallet to meet: a server may refuse it, which is worth a warning. */
  readonly advice?: readonly string[]
  /** The condition of the sentence, where the same demand is made of others too; default: always. */
  where?(exchange: ServedExchange, evidence: WalletEvidence): boolean
  /** What the sentence asks for. */
  readonly expected: string
  /** Whether an accepted request had what the demands are about. */
  carries(exchange: ServedExchange, evidence: WalletEvidence): boolean
}

/** A request that a server served met every demand that it makes; one that it refused names the one it did not. */
export function checkOfDemands({
  requirement,
  on,
  demands,
  advice = [],
  where = () => true,
  expected,
  carries,
}: DemandCheck): WalletRequestCheck {
  return {
    requirement,
    on,
    judge(exchange, evidence) {
      const told = exchange.unmet.filter(
        ({ demand }) => demands.includes(demand) && where(exchange, evidence),
      )
      const unmet = told.find(({ demand }) => !advice.includes(demand)) ?? told[0]
      if (unmet)
        return violated({
          seen: unmet.detail,
          expected,
          ...(advice.includes(unmet.demand) && { level: 'SHOULD' }),
        })
      const isServed = succeeded(exchange) || exchange.response.status === 303
      return isServed && carries(exchange, evidence) ? satisfied : undefined
    },
  }
}
