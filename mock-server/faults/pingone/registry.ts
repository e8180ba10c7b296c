import type { Fault } from '../fault.ts'
import { anyGrantType } from './any-grant-type.ts'
import { apiLinksOnTheCustomDomain } from './api-links-on-the-custom-domain.ts'
import { bothGrantsByDefault } from './both-grants-by-default.ts'
import { brokenJsonAnswered422 } from './broken-json-answered-422.ts'
import { codeGrantRefused } from './code-grant-refused.ts'
import { codeThatOutlivesItsOffer } from './code-that-outlives-its-offer.ts'
import { codeWithoutSignIn } from './code-without-sign-in.ts'
import { completedTooEarly } from './completed-too-early.ts'
import { createdAtHttpDate } from './created-at-http-date.ts'
import { credentialForAnybody } from './credential-for-anybody.ts'
import { credentialOfAnotherUser } from './credential-of-another-user.ts'
import { credentialTypeIdsRefused } from './credential-type-ids-refused.ts'
import { credentialWithoutAType } from './credential-without-a-type.ts'
import { credentialsAsText } from './credentials-as-text.ts'
import { damagedQrImage } from './damaged-qr-image.ts'
import { dataThatWasNotQueued } from './data-that-was-not-queued.ts'
import { deepLinkToAnotherOffer } from './deep-link-to-another-offer.ts'
import { deepLinkWithARawUrl } from './deep-link-with-a-raw-url.ts'
import { deepLinkWithBothParameters } from './deep-link-with-both-parameters.ts'
import { didOfAnotherHost } from './did-of-another-host.ts'
import { draftOfferScheme } from './draft-offer-scheme.ts'
import { environmentIdOnTheCustomDomain } from './environment-id-on-the-custom-domain.ts'
import { environmentLinkThatLeadsNowhere } from './environment-link-that-leads-nowhere.ts'
import { errorWithoutMessage } from './error-without-message.ts'
import { everythingLeavesTheQueue } from './everything-leaves-the-queue.ts'
import { expiredOfferForbidden } from './expired-offer-forbidden.ts'
import { expiredOfferUnreadable } from './expired-offer-unreadable.ts'
import { expiredStatus } from './expired-status.ts'
import { expiresAtWithOffset } from './expires-at-with-offset.ts'
import { expiryThatMoves } from './expiry-that-moves.ts'
import { foreignEnvironmentId } from './foreign-environment-id.ts'
import { foreignUserId } from './foreign-user-id.ts'
import { grantTypesAsText } from './grant-types-as-text.ts'
import { grantTypesNotEchoed } from './grant-types-not-echoed.ts'
import { issuingBeforeAnythingWasIssued } from './issuing-before-anything-was-issued.ts'
import { issuingSingleOffer } from './issuing-single-offer.ts'
import { limitWithoutRetryAfter } from './limit-without-retry-after.ts'
import { listIgnored } from './list-ignored.ts'
import { longDataCannotBeOffered } from './long-data-cannot-be-offered.ts'
import { mediaTypeAnswered406 } from './media-type-answered-406.ts'
import { metadataWithoutWhatIsOffered } from './metadata-without-what-is-offered.ts'
import { misshapenMembersIgnored } from './misshapen-members-ignored.ts'
import { missingQrImage } from './missing-qr-image.ts'
import { moreMethodsThanTwo } from './more-methods-than-two.ts'
import { nativeDeliveryWithdrawn } from './native-delivery-withdrawn.ts'
import { newOfferThatIsIssuing } from './new-offer-that-is-issuing.ts'
import { newOfferWithoutItsResource } from './new-offer-without-its-resource.ts'
import { newOfferWithoutLocation } from './new-offer-without-location.ts'
import { noCorrelationId } from './no-correlation-id.ts'
import { noOpenidDiscovery } from './no-openid-discovery.ts'
import { noTokenAnswered403 } from './no-token-answered-403.ts'
import { nothingToDisclose } from './nothing-to-disclose.ts'
import { nullInAnOffer } from './null-in-an-offer.ts'
import { offerAnswered200 } from './offer-answered-200.ts'
import { offerForTheFirstAlone } from './offer-for-the-first-alone.ts'
import { offerHonouredForTwentyMinutes } from './offer-honoured-for-twenty-minutes.ts'
import { offerHonouredTooLong } from './offer-honoured-too-long.ts'
import { offerIdGivenTwice } from './offer-id-given-twice.ts'
import { offerIdThatIsNoUuid } from './offer-id-that-is-no-uuid.ts'
import { offerLives31Minutes } from './offer-lives-31-minutes.ts'
import { offerMadeAnHourAgo } from './offer-made-an-hour-ago.ts'
import { offerOfAnUnknownType } from './offer-of-an-unknown-type.ts'
import { offerReadWithoutItsGrantTypes } from './offer-read-without-its-grant-types.ts'
import { offerThatCannotBeRead } from './offer-that-cannot-be-read.ts'
import { offerThatNeverCompletes } from './offer-that-never-completes.ts'
import { offerUnderAnyUser } from './offer-under-any-user.ts'
import { offerUrlLinkDiffers } from './offer-url-link-differs.ts'
import { offerUrlOnTheDefaultDomain } from './offer-url-on-the-default-domain.ts'
import { offerUrlThatWantsAToken } from './offer-url-that-wants-a-token.ts'
import { offerWithoutADeepLink } from './offer-without-a-deep-link.ts'
import { offerWithoutASelfLink } from './offer-without-a-self-link.ts'
import { offerWithoutItsEnd } from './offer-without-its-end.ts'
import { offerWithoutItsEnvironment } from './offer-without-its-environment.ts'
import { offerWithoutItsUrl } from './offer-without-its-url.ts'
import { offerWithoutItsUser } from './offer-without-its-user.ts'
import { offerWithoutTheLinkToItsUrl } from './offer-without-the-link-to-its-url.ts'
import { offersApiThatWantsMembers } from './offers-api-that-wants-members.ts'
import { oneGrantAtATime } from './one-grant-at-a-time.ts'
import { oneOfTwoGrants } from './one-of-two-grants.ts'
import { preAuthorizedCodeThatWantsASignIn } from './pre-authorized-code-that-wants-a-sign-in.ts'
import { preAuthorizedGrantNotAnnounced } from './pre-authorized-grant-not-announced.ts'
import { preAuthorizedGrantWithoutACode } from './pre-authorized-grant-without-a-code.ts'
import { qrImageAsBareBase64 } from './qr-image-as-bare-base64.ts'
import { qrImageDiffersFromLink } from './qr-image-differs-from-link.ts'
import { qrImageThatLeadsNowhere } from './qr-image-that-leads-nowhere.ts'
import { queueOfEverybody } from './queue-of-everybody.ts'
import { queueThatEmptiesItself } from './queue-that-empties-itself.ts'
import { receivedCredentialsLeftOut } from './received-credentials-left-out.ts'
import { refusedRequestThatCounts } from './refused-request-that-counts.ts'
import { relativeLinksInTheApi } from './relative-links-in-the-api.ts'
import { relativeSelfLink } from './relative-self-link.ts'
import { requiredScopesAsText } from './required-scopes-as-text.ts'
import { ruleMadeCredentialsLeftOut } from './rule-made-credentials-left-out.ts'
import { signInWithAnyPassword } from './sign-in-with-any-password.ts'
import { statusTakenFromTheRequest } from './status-taken-from-the-request.ts'
import { statusThatGoesBack } from './status-that-goes-back.ts'
import { strangersServed } from './strangers-served.ts'
import { tinyQrImage } from './tiny-qr-image.ts'
import { tokenBeyondItsOffer } from './token-beyond-its-offer.ts'
import { tokenThatTakesFromTheQueue } from './token-that-takes-from-the-queue.ts'
import { tokenWithNoScopeOfItsTypes } from './token-with-no-scope-of-its-types.ts'
import { tokenWithOneScope } from './token-with-one-scope.ts'
import { transactionIdLost } from './transaction-id-lost.ts'
import { unknownEnvironmentAnswered400 } from './unknown-environment-answered-400.ts'
import { unknownOfferAnswered400 } from './unknown-offer-answered-400.ts'
import { unknownUserAnswered400 } from './unknown-user-answered-400.ts'
import { userLinkThatLeadsNowhere } from './user-link-that-leads-nowhere.ts'
import { workerTokenWithAScope } from './worker-token-with-a-scope.ts'
import { workerWithoutARoleServed } from './worker-without-a-role-served.ts'
import { workersRefused } from './workers-refused.ts'
import { wrongSecretAnswered400 } from './wrong-secret-answered-400.ts'

export const pingoneFaults: readonly Fault[] = [
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
  signInWithAnyPassword,
  newOfferWithoutItsResource,
  offersApiThatWantsMembers,
  relativeSelfLink,
  offerWithoutASelfLink,
  offerReadWithoutItsGrantTypes,
  offerThatCannotBeRead,
  offerWithoutTheLinkToItsUrl,
  environmentLinkThatLeadsNowhere,
  userLinkThatLeadsNowhere,
  offerWithoutADeepLink,
  deepLinkWithBothParameters,
  deepLinkToAnotherOffer,
  deepLinkWithARawUrl,
  damagedQrImage,
  qrImageAsBareBase64,
  tinyQrImage,
  offerIdThatIsNoUuid,
  offerIdGivenTwice,
  offerMadeAnHourAgo,
  offerWithoutItsEnd,
  offerWithoutItsUrl,
  offerUrlThatWantsAToken,
  offerUrlOnTheDefaultDomain,
  offerWithoutItsEnvironment,
  offerWithoutItsUser,
  foreignUserId,
  grantTypesAsText,
  oneOfTwoGrants,
  oneGrantAtATime,
  grantTypesNotEchoed,
  anyGrantType,
  credentialsAsText,
  listIgnored,
  offerForTheFirstAlone,
  tokenBeyondItsOffer,
  credentialTypeIdsRefused,
  offerOfAnUnknownType,
  requiredScopesAsText,
  tokenWithOneScope,
  tokenWithNoScopeOfItsTypes,
  misshapenMembersIgnored,
  statusTakenFromTheRequest,
  expiryThatMoves,
  moreMethodsThanTwo,
  newOfferThatIsIssuing,
  issuingBeforeAnythingWasIssued,
  offerThatNeverCompletes,
  refusedRequestThatCounts,
  statusThatGoesBack,
  credentialWithoutAType,
  nothingToDisclose,
  longDataCannotBeOffered,
  queueOfEverybody,
  tokenThatTakesFromTheQueue,
  queueThatEmptiesItself,
  workersRefused,
  offerHonouredForTwentyMinutes,
  codeThatOutlivesItsOffer,
  expiredOfferForbidden,
  qrImageThatLeadsNowhere,
  metadataWithoutWhatIsOffered,
  credentialForAnybody,
  codeGrantRefused,
  codeWithoutSignIn,
  strangersServed,
  preAuthorizedGrantWithoutACode,
  preAuthorizedCodeThatWantsASignIn,
  credentialOfAnotherUser,
  dataThatWasNotQueued,
  everythingLeavesTheQueue,
  environmentIdOnTheCustomDomain,
  apiLinksOnTheCustomDomain,
  workerTokenWithAScope,
  wrongSecretAnswered400,
  noTokenAnswered403,
  unknownUserAnswered400,
  unknownOfferAnswered400,
  offerUnderAnyUser,
  unknownEnvironmentAnswered400,
  brokenJsonAnswered422,
  mediaTypeAnswered406,
  newOfferWithoutLocation,
  transactionIdLost,
  relativeLinksInTheApi,
  nullInAnOffer,
  noOpenidDiscovery,
  didOfAnotherHost,
  preAuthorizedGrantNotAnnounced,
  ruleMadeCredentialsLeftOut,
  receivedCredentialsLeftOut,
  nativeDeliveryWithdrawn,
  workerWithoutARoleServed,
  limitWithoutRetryAfter,
]
