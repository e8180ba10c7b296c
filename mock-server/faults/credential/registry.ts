import type { Fault } from '../fault.ts'
import { accessTokenForAnotherCredential } from './access-token-for-another-credential.ts'
import { challengeWithTwoRealms } from './challenge-with-two-realms.ts'
import { challengeWithoutWwwAuthenticate } from './challenge-without-www-authenticate.ts'
import { configurationIdsRefused } from './configuration-ids-refused.ts'
import { copiesOfABatchThatDifferInWhatTheySay } from './copies-of-a-batch-that-differ-in-what-they-say.ts'
import { crashOnAMalformedRequest } from './crash-on-a-malformed-request.ts'
import { crashWithoutAnyId } from './crash-without-any-id.ts'
import { credentialAnswered201 } from './credential-answered-201.ts'
import { credentialBoundToAForeignKey } from './credential-bound-to-a-foreign-key.ts'
import { credentialEntryWithoutCredential } from './credential-entry-without-credential.ts'
import { credentialErrorsAsPlainText } from './credential-errors-as-plain-text.ts'
import { credentialIdentifierGoodWithAnyToken } from './credential-identifier-good-with-any-token.ts'
import { credentialIdentifiersRefused } from './credential-identifiers-refused.ts'
import { credentialResponseAsPlainText } from './credential-response-as-plain-text.ts'
import { credentialRevokedByTheNextOne } from './credential-revoked-by-the-next-one.ts'
import { credentialThatTellsTheSecondOfItsIssuance } from './credential-that-tells-the-second-of-its-issuance.ts'
import { credentialsAsPlainStrings } from './credentials-as-plain-strings.ts'
import { draftErrorCode } from './draft-error-code.ts'
import { errorDescriptionWithQuotes } from './error-description-with-quotes.ts'
import { jsonRequestsRefused } from './json-requests-refused.ts'
import { longLivedAccessToken } from './long-lived-access-token.ts'
import { noCredentialEndpoint } from './no-credential-endpoint.ts'
import { numericErrorCode } from './numeric-error-code.ts'
import { numericNotificationId } from './numeric-notification-id.ts'
import { oauthErrorCodeForACredentialRequest } from './oauth-error-code-for-a-credential-request.ts'
import { paddedMdoc } from './padded-mdoc.ts'
import { proofDemandedForNothing } from './proof-demanded-for-nothing.ts'
import { proofsInAnArrayRefused } from './proofs-in-an-array-refused.ts'
import { refusedBatch } from './refused-batch.ts'
import { refusedCredentialRequestMembers } from './refused-credential-request-members.ts'
import { refusedRequestInTheClear } from './refused-request-in-the-clear.ts'
import { twoCredentialsForOneKey } from './two-credentials-for-one-key.ts'

export const credentialFaults: readonly Fault[] = [
  longLivedAccessToken,
  credentialAnswered201,
  credentialsAsPlainStrings,
  numericNotificationId,
  credentialResponseAsPlainText,
  credentialBoundToAForeignKey,
  credentialErrorsAsPlainText,
  draftErrorCode,
  oauthErrorCodeForACredentialRequest,
  refusedCredentialRequestMembers,
  challengeWithoutWwwAuthenticate,
  challengeWithTwoRealms,
  errorDescriptionWithQuotes,
  copiesOfABatchThatDifferInWhatTheySay,
  refusedBatch,
  refusedRequestInTheClear,
  twoCredentialsForOneKey,
  credentialEntryWithoutCredential,
  crashOnAMalformedRequest,
  numericErrorCode,
  credentialIdentifiersRefused,
  configurationIdsRefused,
  jsonRequestsRefused,
  proofsInAnArrayRefused,
  accessTokenForAnotherCredential,
  proofDemandedForNothing,
  noCredentialEndpoint,
  crashWithoutAnyId,
  paddedMdoc,
  credentialThatTellsTheSecondOfItsIssuance,
  credentialRevokedByTheNextOne,
  credentialIdentifierGoodWithAnyToken,
]
