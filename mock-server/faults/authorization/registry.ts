import type { Fault } from '../fault.ts'
import { authorizationCodeOfAnyResponseType } from './authorization-code-of-any-response-type.ts'
import { authorizationDetailsOfAnyConfiguration } from './authorization-details-of-any-configuration.ts'
import { authorizationDetailsOfAnyType } from './authorization-details-of-any-type.ts'
import { authorizationResponseOfAnotherIss } from './authorization-response-of-another-iss.ts'
import { authorizationResponseWithoutCode } from './authorization-response-without-code.ts'
import { authorizationResponseWithoutIss } from './authorization-response-without-iss.ts'
import { authorizationResponseWithoutState } from './authorization-response-without-state.ts'
import { claimDescribedTwiceAccepted } from './claim-described-twice-accepted.ts'
import { claimsDescriptionWithoutAPathAccepted } from './claims-description-without-a-path-accepted.ts'
import { crashOnAPushedRequest } from './crash-on-a-pushed-request.ts'
import { crashOnAnUnknownAuthorizationCode } from './crash-on-an-unknown-authorization-code.ts'
import { firstScopeOnly } from './first-scope-only.ts'
import { guessableRequestUri } from './guessable-request-uri.ts'
import { lastScopeOnly } from './last-scope-only.ts'
import { malformedAuthorizationDetailsAccepted } from './malformed-authorization-details-accepted.ts'
import { missingCodeChallengeAccepted } from './missing-code-challenge-accepted.ts'
import { missingCodeChallengeRefusedAsAccessDenied } from './missing-code-challenge-refused-as-access-denied.ts'
import { pushedRequestAnswered200 } from './pushed-request-answered-200.ts'
import { pushedRequestErrorsAsPlainText } from './pushed-request-errors-as-plain-text.ts'
import { pushedRequestOfAnUnprovenClient } from './pushed-request-of-an-unproven-client.ts'
import { pushedRequestOfAnyResponseType } from './pushed-request-of-any-response-type.ts'
import { pushedRequestsThatAreRequiredInNameOnly } from './pushed-requests-that-are-required-in-name-only.ts'
import { redirectUriComparedByItsBeginning } from './redirect-uri-compared-by-its-beginning.ts'
import { referenceInAPushedRequest } from './reference-in-a-pushed-request.ts'
import { refusedAuthorizationRequestParameters } from './refused-authorization-request-parameters.ts'
import { refusedIssuerState } from './refused-issuer-state.ts'
import { refusedMembersOfAuthorizationDetails } from './refused-members-of-authorization-details.ts'
import { refusedUnknownScope } from './refused-unknown-scope.ts'
import { replayableAuthorizationCode } from './replayable-authorization-code.ts'
import { requestUriOfAnyClient } from './request-uri-of-any-client.ts'
import { requestUriThatOutlivesItsTime } from './request-uri-that-outlives-its-time.ts'
import { scopeThatGrantsNothing } from './scope-that-grants-nothing.ts'
import { scopeThatWinsOverAuthorizationDetails } from './scope-that-wins-over-authorization-details.ts'
import { uncheckedCodeVerifier } from './unchecked-code-verifier.ts'
import { unknownCodeChallengeMethodAccepted } from './unknown-code-challenge-method-accepted.ts'
import { unregisteredRedirectUri } from './unregistered-redirect-uri.ts'

export const authorizationFaults: readonly Fault[] = [
  crashOnAPushedRequest,
  replayableAuthorizationCode,
  uncheckedCodeVerifier,
  unregisteredRedirectUri,
  authorizationResponseWithoutIss,
  authorizationResponseWithoutState,
  authorizationResponseOfAnotherIss,
  pushedRequestAnswered200,
  pushedRequestErrorsAsPlainText,
  authorizationDetailsOfAnyType,
  authorizationDetailsOfAnyConfiguration,
  authorizationCodeOfAnyResponseType,
  authorizationResponseWithoutCode,
  crashOnAnUnknownAuthorizationCode,
  firstScopeOnly,
  lastScopeOnly,
  guessableRequestUri,
  malformedAuthorizationDetailsAccepted,
  missingCodeChallengeAccepted,
  missingCodeChallengeRefusedAsAccessDenied,
  pushedRequestOfAnyResponseType,
  pushedRequestsThatAreRequiredInNameOnly,
  redirectUriComparedByItsBeginning,
  referenceInAPushedRequest,
  refusedAuthorizationRequestParameters,
  refusedIssuerState,
  refusedMembersOfAuthorizationDetails,
  refusedUnknownScope,
  requestUriThatOutlivesItsTime,
  scopeThatGrantsNothing,
  scopeThatWinsOverAuthorizationDetails,
  unknownCodeChallengeMethodAccepted,
  requestUriOfAnyClient,
  pushedRequestOfAnUnprovenClient,
  claimsDescriptionWithoutAPathAccepted,
  claimDescribedTwiceAccepted,
]
