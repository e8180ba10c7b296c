import type { WalletCase } from '../wallet-case.ts'
import { rightIssuers } from './positive.ts'

/** Everything a wallet is tried with. */
export const walletCases: readonly WalletCase[] = [...rightIssuers]
