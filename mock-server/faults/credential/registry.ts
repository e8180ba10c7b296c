import type { Fault } from '../fault.ts'
import { accessTokenBeyondItsScope } from './access-token-beyond-its-scope.ts'
import { accessTokenForAnotherCredential } from './access-token-for-another-credential.ts'
import { bothCredentialIdsAccepted } from './both-credential-ids-accepted.ts'
import { challengeWithTwoRealms } from './challenge-with-two-realms.ts'
import { challengeWithoutWwwAuthenticate } from './challenge-without-www-authenticate.ts'
import { configurationIdDespiteIdentifiers } from './configuration-id-despite-identifiers.ts'
import { configurationIdsRefused } from './configuration-ids-refused.ts'
import { copiesOfABatchThatDifferInWhatTheySay } from './copies-of-a-batch-that-differ-in-what-they-say.ts'
import { crashOnAMalformedRequest } from './crash-on-a-malformed-request.ts'
import { crashOnANumberForAnId } from './crash-on-a-number-for-an-id.ts'
import { crashOnAnUnknownConfiguration } from './crash-on-an-unknown-configuration.ts'
import { crashOnAnUnknownIdentifier } from './crash-on-an-unknown-identifier.ts'
import { crashWithoutAnyId } from './crash-without-any-id.ts'
import { credentialAnswered201 } from './credential-answered-201.ts'
import { credentialBoundToAForeignKey } from './credential-bound-to-a-foreign-key.ts'
import { credentialEntryWithoutCredential } from './credential-entry-without-credential.ts'
import { credentialErrorsAsPlainText } from './credential-errors-as-plain-text.ts'
import { credentialForAnyAccessToken } from './credential-for-any-access-token.ts'
import { credentialIdentifiersRefused } from './credential-identifiers-refused.ts'
import { credentialResponseAsPlainText } from './credential-response-as-plain-text.ts'
import { credentialRevokedByTheNextOne } from './credential-revoked-by-the-next-one.ts'
import { credentialThatTellsTheSecondOfItsIssuance } from './credential-that-tells-the-second-of-its-issuance.ts'
import { credentialWithoutAccessToken } from './credential-without-access-token.ts'
import { credentialsAsPlainStrings } from './credentials-as-plain-strings.ts'
import { deniedCredentialIssued } from './denied-credential-issued.ts'
import { draftErrorCode } from './draft-error-code.ts'
import { emptyProofsAccepted } from './empty-proofs-accepted.ts'
import { errorDescriptionWithQuotes } from './error-description-with-quotes.ts'
import { expiredAccessTokenHonoured } from './expired-access-token-honoured.ts'
import { jsonRequestsRefused } from './json-requests-refused.ts'
import { longLivedAccessToken } from './long-lived-access-token.ts'
import { madeUpNonceAccepted } from './made-up-nonce-accepted.ts'
import { missingProofAccepted } from './missing-proof-accepted.ts'
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
import { repeatedMembersAccepted } from './repeated-members-accepted.ts'
import { twoCredentialsForOneKey } from './two-credentials-for-one-key.ts'

export const credentialFaults: readonly Fault[] = [
  longLivedAccessToken,
  madeUpNonceAccepted,
  missingProofAccepted,
  emptyProofsAccepted,
  credentialWithoutAccessToken,
  credentialForAnyAccessToken,
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
  bothCredentialIdsAccepted,
  accessTokenBeyondItsScope,
  deniedCredentialIssued,
  copiesOfABatchThatDifferInWhatTheySay,
  refusedBatch,
  refusedRequestInTheClear,
  twoCredentialsForOneKey,
  credentialEntryWithoutCredential,
  crashOnAMalformedRequest,
  crashOnANumberForAnId,
  crashOnAnUnknownConfiguration,
  crashOnAnUnknownIdentifier,
  numericErrorCode,
  credentialIdentifiersRefused,
  configurationIdsRefused,
  jsonRequestsRefused,
  proofsInAnArrayRefused,
  expiredAccessTokenHonoured,
  accessTokenForAnotherCredential,
  proofDemandedForNothing,
  noCredentialEndpoint,
  configurationIdDespiteIdentifiers,
  repeatedMembersAccepted,
  crashWithoutAnyId,
  paddedMdoc,
  credentialThatTellsTheSecondOfItsIssuance,
  credentialRevokedByTheNextOne,
]
