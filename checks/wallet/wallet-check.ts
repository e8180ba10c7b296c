import type { Operation } from '../../protocol/exchange.ts'
import type { ServedExchange, WalletEvidence } from '../../protocol/wallet-evidence.ts'
import type { Judgement } from '../finding.ts'

/** Judges every request of its operation that the mock received from a wallet under test. Pure. */
export interface WalletRequestCheck {
  readonly requirement: string
  readonly on: Operation | readonly Operation[]
  /** `undefined`: this request says nothing about the requirement. */
  judge(exchange: ServedExchange, evidence: WalletEvidence): Judgement | undefined
}

/** Judges what became of a case as a whole. */
export interface WalletCaseCheck {
  readonly requirement: string
  readonly on: 'case'
  judge(evidence: WalletEvidence): Judgement | undefined
}

/** Judges all cases together: what a wallet does at one issuer and must not do at another. */
export interface WalletRunCheck {
  readonly requirement: string
  readonly on: 'run'
  judge(cases: readonly WalletEvidence[]): Judgement | undefined
}

export type WalletCheck = WalletRequestCheck | WalletCaseCheck | WalletRunCheck
