import type { WalletCase } from '../wallet-case.ts'
import { rightIssuers } from './credentials.ts'
import { haipIssuers } from './haip.ts'
import { rightOffers } from './offers.ts'
import { rightServers } from './servers.ts'
import { unknownMembers } from './tolerance.ts'
import { wrongCredentials } from './wrong-credentials.ts'
import { wrongElsewhere } from './wrong-elsewhere.ts'
import { wrongCertificates, wrongIssuers } from './wrong-issuers.ts'

/** Everything a wallet is tried with: issuers that are right first, then each that is wrong. */
export const walletCases: readonly WalletCase[] = [
  ...rightOffers,
  ...rightServers,
  ...rightIssuers,
  ...haipIssuers,
  ...unknownMembers,
  ...wrongIssuers,
  ...wrongCertificates,
  ...wrongCredentials,
  ...wrongElsewhere,
]
