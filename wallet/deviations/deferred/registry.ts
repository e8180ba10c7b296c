import type { Deviation } from '../deviation.ts'
import { accessTokenForAnotherCredential } from './access-token-for-another-credential.ts'
import { credentialDeniedAfterItsDeferral } from './credential-denied-after-its-deferral.ts'
import { noTransactionId } from './no-transaction-id.ts'
import { transactionIdOfAnotherUser } from './transaction-id-of-another-user.ts'
import { transactionIdUsedBefore } from './transaction-id-used-before.ts'
import { transactionIdUsedTwiceAtOnce } from './transaction-id-used-twice-at-once.ts'
import { unknownTransactionId } from './unknown-transaction-id.ts'

export const deferredDeviations: readonly Deviation[] = [
  noTransactionId,
  unknownTransactionId,
  transactionIdUsedBefore,
  transactionIdOfAnotherUser,
  accessTokenForAnotherCredential,
  credentialDeniedAfterItsDeferral,
  transactionIdUsedTwiceAtOnce,
]
