import type { Fault } from '../fault.ts'
import { deferralAnswered201 } from './deferral-answered-201.ts'
import { deferralWithoutATransactionId } from './deferral-without-a-transaction-id.ts'
import { deferredCredentialsAnswered201 } from './deferred-credentials-answered-201.ts'
import { deferredEndpointWithoutAccessToken } from './deferred-endpoint-without-access-token.ts'
import { deferredResponseAsPlainText } from './deferred-response-as-plain-text.ts'
import { intervalAsText } from './interval-as-text.ts'
import { intervalBesideCredentials } from './interval-beside-credentials.ts'
import { knownTransactionIdRefused } from './known-transaction-id-refused.ts'
import { notificationIdInADeferral } from './notification-id-in-a-deferral.ts'
import { pendingAnswerOfAnotherTransaction } from './pending-answer-of-another-transaction.ts'
import { pendingAnswered200 } from './pending-answered-200.ts'
import { refusedDeferredRequestMembers } from './refused-deferred-request-members.ts'
import { transactionIdBesideCredentials } from './transaction-id-beside-credentials.ts'
import { transactionIdForTwoAtOnce } from './transaction-id-for-two-at-once.ts'
import { transactionIdNeverInvalidated } from './transaction-id-never-invalidated.ts'
import { unknownTransactionIdAsInvalidRequest } from './unknown-transaction-id-as-invalid-request.ts'
import { usedTransactionIdAsInvalidRequest } from './used-transaction-id-as-invalid-request.ts'

export const deferredFaults: readonly Fault[] = [
  deferralWithoutATransactionId,
  deferralAnswered201,
  intervalAsText,
  intervalBesideCredentials,
  transactionIdBesideCredentials,
  notificationIdInADeferral,
  transactionIdNeverInvalidated,
  usedTransactionIdAsInvalidRequest,
  unknownTransactionIdAsInvalidRequest,
  knownTransactionIdRefused,
  refusedDeferredRequestMembers,
  deferredCredentialsAnswered201,
  pendingAnswered200,
  pendingAnswerOfAnotherTransaction,
  deferredResponseAsPlainText,
  deferredEndpointWithoutAccessToken,
  transactionIdForTwoAtOnce,
]
