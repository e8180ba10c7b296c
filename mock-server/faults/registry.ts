import { UsageError } from '../../protocol/usage-error.ts'
import { accessTokenBeyondItsScope } from './access-token-beyond-its-scope.ts'
import { anonymousAccessFlagAsText } from './anonymous-access-flag-as-text.ts'
import { authorizationDetailsNotReturned } from './authorization-details-not-returned.ts'
import { authorizationDetailsOfAnyConfiguration } from './authorization-details-of-any-configuration.ts'
import { authorizationDetailsOfAnyType } from './authorization-details-of-any-type.ts'
import { authorizationDetailsWithoutIdentifiers } from './authorization-details-without-identifiers.ts'
import { authorizationResponseOfAnotherIss } from './authorization-response-of-another-iss.ts'
import { authorizationResponseWithoutIss } from './authorization-response-without-iss.ts'
import { authorizationResponseWithoutState } from './authorization-response-without-state.ts'
import { authorizationServerMetadataOfAnotherIssuer } from './authorization-server-metadata-of-another-issuer.ts'
import { authorizationServerMetadataWithoutTokenEndpoint } from './authorization-server-metadata-without-token-endpoint.ts'
import { bothCredentialIdsAccepted } from './both-credential-ids-accepted.ts'
import { bothGrantsByDefault } from './both-grants-by-default.ts'
import { cacheableNonce } from './cacheable-nonce.ts'
import { cacheableTokenResponse } from './cacheable-token-response.ts'
import { challengeWithoutWwwAuthenticate } from './challenge-without-www-authenticate.ts'
import { claimDescribedTwice } from './claim-described-twice.ts'
import { completedTooEarly } from './completed-too-early.ts'
import { configurationWithoutVct } from './configuration-without-vct.ts'
import { crashOnAnUnknownPreAuthorizedCode } from './crash-on-an-unknown-pre-authorized-code.ts'
import { createdAtHttpDate } from './created-at-http-date.ts'
import { credentialAnswered201 } from './credential-answered-201.ts'
import { credentialBoundToAForeignKey } from './credential-bound-to-a-foreign-key.ts'
import { credentialDisplayWithoutName } from './credential-display-without-name.ts'
import { credentialErrorsAsPlainText } from './credential-errors-as-plain-text.ts'
import { credentialForAnyAccessToken } from './credential-for-any-access-token.ts'
import { credentialOfAnotherVct } from './credential-of-another-vct.ts'
import { credentialResponseAsPlainText } from './credential-response-as-plain-text.ts'
import { credentialSignedByAnotherKey } from './credential-signed-by-another-key.ts'
import { credentialTimeInMilliseconds } from './credential-time-in-milliseconds.ts'
import { credentialWithoutAccessToken } from './credential-without-access-token.ts'
import { credentialsAsPlainStrings } from './credentials-as-plain-strings.ts'
import { draftErrorCode } from './draft-error-code.ts'
import { draftOfferScheme } from './draft-offer-scheme.ts'
import { draftTypOfTheCredential } from './draft-typ-of-the-credential.ts'
import { emptyProofsAccepted } from './empty-proofs-accepted.ts'
import { errorDescriptionWithQuotes } from './error-description-with-quotes.ts'
import { errorWithoutMessage } from './error-without-message.ts'
import { expiredOfferUnreadable } from './expired-offer-unreadable.ts'
import { expiredStatus } from './expired-status.ts'
import { expiresAtWithOffset } from './expires-at-with-offset.ts'
import type { Fault } from './fault.ts'
import { foreignEnvironmentId } from './foreign-environment-id.ts'
import { foreignProofSignatureAccepted } from './foreign-proof-signature-accepted.ts'
import { issuingSingleOffer } from './issuing-single-offer.ts'
import { longLivedAccessToken } from './long-lived-access-token.ts'
import { madeUpNonceAccepted } from './made-up-nonce-accepted.ts'
import { metadataAsPlainText } from './metadata-as-plain-text.ts'
import { metadataAtTheAppendedPath } from './metadata-at-the-appended-path.ts'
import { metadataOfAnotherIssuer } from './metadata-of-another-issuer.ts'
import { metadataWithoutCredentialEndpoint } from './metadata-without-credential-endpoint.ts'
import { missingMandatoryClaim } from './missing-mandatory-claim.ts'
import { missingProofAccepted } from './missing-proof-accepted.ts'
import { missingQrImage } from './missing-qr-image.ts'
import { misspeltPreAuthorizedCode } from './misspelt-pre-authorized-code.ts'
import { noCorrelationId } from './no-correlation-id.ts'
import { nonceAsHtml } from './nonce-as-html.ts'
import { nonceThatTellsTheTime } from './nonce-that-tells-the-time.ts'
import { nonceUnderAnotherName } from './nonce-under-another-name.ts'
import { notificationAnswered200WithABody } from './notification-answered-200-with-a-body.ts'
import { notificationAnswered500 } from './notification-answered-500.ts'
import { numericNotificationId } from './numeric-notification-id.ts'
import { oauthErrorCodeForACredentialRequest } from './oauth-error-code-for-a-credential-request.ts'
import { offerAnswered200 } from './offer-answered-200.ts'
import { offerAsPlainText } from './offer-as-plain-text.ts'
import { offerHonouredTooLong } from './offer-honoured-too-long.ts'
import { offerLives31Minutes } from './offer-lives-31-minutes.ts'
import { offerOfAnUnknownConfiguration } from './offer-of-an-unknown-configuration.ts'
import { offerOfNoConfiguration } from './offer-of-no-configuration.ts'
import { offerUrlLinkDiffers } from './offer-url-link-differs.ts'
import { offerWithoutAnIssuer } from './offer-without-an-issuer.ts'
import { optionalTxCode } from './optional-tx-code.ts'
import { privateKeyInAProofAccepted } from './private-key-in-a-proof-accepted.ts'
import { privateKeyInTheJwkSet } from './private-key-in-the-jwk-set.ts'
import { proofForAnyAudience } from './proof-for-any-audience.ts'
import { proofOfAnyTyp } from './proof-of-any-typ.ts'
import { proofTypeWithoutAlgorithms } from './proof-type-without-algorithms.ts'
import { proofWithoutNonceAccepted } from './proof-without-nonce-accepted.ts'
import { protectedNonceEndpoint } from './protected-nonce-endpoint.ts'
import { pushedRequestAnswered200 } from './pushed-request-answered-200.ts'
import { qrImageDiffersFromLink } from './qr-image-differs-from-link.ts'
import { redirectUriForgottenAtTheTokenEndpoint } from './redirect-uri-forgotten-at-the-token-endpoint.ts'
import { refusedAnonymousAccess } from './refused-anonymous-access.ts'
import { refusedCredentialRequestMembers } from './refused-credential-request-members.ts'
import { refusedTokenParameters } from './refused-token-parameters.ts'
import { replayableAuthorizationCode } from './replayable-authorization-code.ts'
import { replayablePreAuthorizedCode } from './replayable-pre-authorized-code.ts'
import { signInWithAnyPassword } from './sign-in-with-any-password.ts'
import { tokenErrorsAsPlainText } from './token-errors-as-plain-text.ts'
import { tokenWithoutTokenType } from './token-without-token-type.ts'
import { txCodeOfAnyValue } from './tx-code-of-any-value.ts'
import { unboundCredential } from './unbound-credential.ts'
import { uncheckedCodeVerifier } from './unchecked-code-verifier.ts'
import { undatedProofAccepted } from './undated-proof-accepted.ts'
import { unknownNotificationIdAccepted } from './unknown-notification-id-accepted.ts'
import { unregisteredRedirectUri } from './unregistered-redirect-uri.ts'
import { unsignedProofAccepted } from './unsigned-proof-accepted.ts'

/** Every fault there is; `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = [
  bothGrantsByDefault,
  completedTooEarly,
  createdAtHttpDate,
  draftOfferScheme,
  errorWithoutMessage,
  expiredOfferUnreadable,
  expiredStatus,
  expiresAtWithOffset,
  foreignEnvironmentId,
  issuingSingleOffer,
  missingQrImage,
  noCorrelationId,
  offerAnswered200,
  offerHonouredTooLong,
  offerLives31Minutes,
  offerUrlLinkDiffers,
  qrImageDiffersFromLink,
  cacheableNonce,
  nonceAsHtml,
  nonceThatTellsTheTime,
  protectedNonceEndpoint,
  nonceUnderAnotherName,
  offerAsPlainText,
  offerOfAnUnknownConfiguration,
  offerWithoutAnIssuer,
  offerOfNoConfiguration,
  misspeltPreAuthorizedCode,
  metadataOfAnotherIssuer,
  metadataWithoutCredentialEndpoint,
  metadataAtTheAppendedPath,
  metadataAsPlainText,
  proofTypeWithoutAlgorithms,
  credentialDisplayWithoutName,
  configurationWithoutVct,
  claimDescribedTwice,
  authorizationServerMetadataOfAnotherIssuer,
  authorizationServerMetadataWithoutTokenEndpoint,
  anonymousAccessFlagAsText,
  cacheableTokenResponse,
  tokenWithoutTokenType,
  longLivedAccessToken,
  replayablePreAuthorizedCode,
  replayableAuthorizationCode,
  optionalTxCode,
  txCodeOfAnyValue,
  tokenErrorsAsPlainText,
  crashOnAnUnknownPreAuthorizedCode,
  refusedTokenParameters,
  refusedAnonymousAccess,
  uncheckedCodeVerifier,
  unregisteredRedirectUri,
  redirectUriForgottenAtTheTokenEndpoint,
  authorizationResponseWithoutIss,
  authorizationResponseWithoutState,
  authorizationResponseOfAnotherIss,
  pushedRequestAnswered200,
  authorizationDetailsOfAnyType,
  authorizationDetailsOfAnyConfiguration,
  madeUpNonceAccepted,
  missingProofAccepted,
  emptyProofsAccepted,
  foreignProofSignatureAccepted,
  unsignedProofAccepted,
  proofForAnyAudience,
  proofOfAnyTyp,
  undatedProofAccepted,
  proofWithoutNonceAccepted,
  privateKeyInAProofAccepted,
  credentialWithoutAccessToken,
  credentialForAnyAccessToken,
  credentialAnswered201,
  credentialsAsPlainStrings,
  numericNotificationId,
  credentialResponseAsPlainText,
  credentialBoundToAForeignKey,
  unboundCredential,
  credentialSignedByAnotherKey,
  draftTypOfTheCredential,
  credentialOfAnotherVct,
  credentialTimeInMilliseconds,
  missingMandatoryClaim,
  notificationAnswered500,
  notificationAnswered200WithABody,
  unknownNotificationIdAccepted,
  credentialErrorsAsPlainText,
  draftErrorCode,
  oauthErrorCodeForACredentialRequest,
  refusedCredentialRequestMembers,
  challengeWithoutWwwAuthenticate,
  errorDescriptionWithQuotes,
  bothCredentialIdsAccepted,
  accessTokenBeyondItsScope,
  authorizationDetailsNotReturned,
  authorizationDetailsWithoutIdentifiers,
  privateKeyInTheJwkSet,
  signInWithAnyPassword,
]

export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name)
}

/** @throws UsageError for a name that is no fault's. */
export function faultsNamed(names: readonly string[]): readonly Fault[] {
  return names.map((name) => {
    const fault = faultNamed(name)
    if (fault) return fault
    throw new UsageError(
      'ERR_UNKNOWN_FAULT',
      `There is no fault named "${name}"`,
      '`vcispec list faults` names them all.',
    )
  })
}
