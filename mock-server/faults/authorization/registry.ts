import type { Fault } from '../fault.ts'
import { authorizationDetailsThatPutTheScopeAside } from './authorization-details-that-put-the-scope-aside.ts'
import { authorizationResponseOfAnotherIss } from './authorization-response-of-another-iss.ts'
import { authorizationResponseWithoutCode } from './authorization-response-without-code.ts'
import { authorizationResponseWithoutIss } from './authorization-response-without-iss.ts'
import { authorizationResponseWithoutState } from './authorization-response-without-state.ts'
import { crashOnAPushedRequest } from './crash-on-a-pushed-request.ts'
import { firstScopeOnly } from './first-scope-only.ts'
import { guessableRequestUri } from './guessable-request-uri.ts'
import { issuerStateThatStandsForItsUser } from './issuer-state-that-stands-for-its-user.ts'
import { lastScopeOnly } from './last-scope-only.ts'
import { longStateCutShort } from './long-state-cut-short.ts'
import { missingCodeChallengeRefusedAsAccessDenied } from './missing-code-challenge-refused-as-access-denied.ts'
import { pushedRequestAnswered200 } from './pushed-request-answered-200.ts'
import { pushedRequestErrorsAsPlainText } from './pushed-request-errors-as-plain-text.ts'
import { redirectUriWithoutItsQuery } from './redirect-uri-without-its-query.ts'
import { refusedAuthorizationRequestParameters } from './refused-authorization-request-parameters.ts'
import { refusedIssuerState } from './refused-issuer-state.ts'
import { refusedMembersOfAuthorizationDetails } from './refused-members-of-authorization-details.ts'
import { refusedUnknownScope } from './refused-unknown-scope.ts'
import { requestUriThatOutlivesItsTime } from './request-uri-that-outlives-its-time.ts'
import { requestUriThatWorksAgain } from './request-uri-that-works-again.ts'
import { scopeThatGrantsNothing } from './scope-that-grants-nothing.ts'
import { scopeThatWinsOverAuthorizationDetails } from './scope-that-wins-over-authorization-details.ts'

export const authorizationFaults: readonly Fault[] = [
  crashOnAPushedRequest,
  authorizationResponseWithoutIss,
  authorizationResponseWithoutState,
  authorizationResponseOfAnotherIss,
  pushedRequestAnswered200,
  pushedRequestErrorsAsPlainText,
  authorizationResponseWithoutCode,
  firstScopeOnly,
  lastScopeOnly,
  guessableRequestUri,
  missingCodeChallengeRefusedAsAccessDenied,
  refusedAuthorizationRequestParameters,
  refusedIssuerState,
  issuerStateThatStandsForItsUser,
  refusedMembersOfAuthorizationDetails,
  refusedUnknownScope,
  requestUriThatOutlivesItsTime,
  scopeThatGrantsNothing,
  scopeThatWinsOverAuthorizationDetails,
  authorizationDetailsThatPutTheScopeAside,
  requestUriThatWorksAgain,
  redirectUriWithoutItsQuery,
  longStateCutShort,
]
