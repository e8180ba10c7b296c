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
  expected,
  carries,
}: DemandCheck): WalletRequestCheck {
  return {
    requirement,
    on,
    judge(exchange, evidence) {
      const unmet = exchange.unmet.find(({ demand }) => demands.includes(demand))
      if (unmet) return violated({ seen: unmet.detail, expected })
      const isServed = succeeded(exchange) || exchange.response.status === 303
      return isServed && carries(exchange, evidence) ? satisfied : undefined
    },
  }
}
