import type { Deviation } from '../deviation.ts'
import { authorizationDetailsOfAnUnknownConfiguration } from './authorization-details-of-an-unknown-configuration.ts'
import { authorizationDetailsOfAnUnknownType } from './authorization-details-of-an-unknown-type.ts'
import { authorizationDetailsThatAreNoJSON } from './authorization-details-that-are-no-json.ts'
import { authorizationDetailsThatAreNoList } from './authorization-details-that-are-no-list.ts'
import { authorizationRequestThatWasNotPushed } from './authorization-request-that-was-not-pushed.ts'
import { claimDescribedTwiceInTheAuthorizationDetails } from './claim-described-twice-in-the-authorization-details.ts'
import { claimsDescriptionWithAnEmptyPath } from './claims-description-with-an-empty-path.ts'
import { claimsDescriptionWithoutAPath } from './claims-description-without-a-path.ts'
import { emptyClaimsArrayInTheAuthorizationDetails } from './empty-claims-array-in-the-authorization-details.ts'
import { expiredRequestUri } from './expired-request-uri.ts'
import { foreignRedirectUri } from './foreign-redirect-uri.ts'
import { foreignRedirectUriInThePushedRequest } from './foreign-redirect-uri-in-the-pushed-request.ts'
import { gETRequestWhereRequestsArePushed } from './get-request-where-requests-are-pushed.ts'
import { implicitResponseType } from './implicit-response-type.ts'
import { issuerAsTheResource } from './issuer-as-the-resource.ts'
import { noCodeChallenge } from './no-code-challenge.ts'
import { noRedirectUriInThePushedRequest } from './no-redirect-uri-in-the-pushed-request.ts'
import { redirectURIBelowTheRegisteredOne } from './redirect-uri-below-the-registered-one.ts'
import { redirectUriWithoutTlsInThePushedRequest } from './redirect-uri-without-tls-in-the-pushed-request.ts'
import { repeatedAuthorizationRequestParameter } from './repeated-authorization-request-parameter.ts'
import { requestUriInThePushedRequest } from './request-uri-in-the-pushed-request.ts'
import { requestUriOfAnotherClient } from './request-uri-of-another-client.ts'
import { requestUriWhosePageWasLoadedBefore } from './request-uri-whose-page-was-loaded-before.ts'
import { stateOfAThousandCharacters } from './state-of-a-thousand-characters.ts'
import { unknownMemberInTheAuthorizationDetails } from './unknown-member-in-the-authorization-details.ts'
import { unknownScope } from './unknown-scope.ts'
import { unsupportedCodeChallengeMethod } from './unsupported-code-challenge-method.ts'
import { unsupportedResponseType } from './unsupported-response-type.ts'
import { unsupportedResponseTypeInThePushedRequest } from './unsupported-response-type-in-the-pushed-request.ts'
import { usedRequestUri } from './used-request-uri.ts'

export const authorizationDeviations: readonly Deviation[] = [
  requestUriInThePushedRequest,
  unsupportedResponseTypeInThePushedRequest,
  foreignRedirectUriInThePushedRequest,
  noCodeChallenge,
  unsupportedCodeChallengeMethod,
  unsupportedResponseType,
  foreignRedirectUri,
  authorizationDetailsOfAnUnknownType,
  authorizationDetailsOfAnUnknownConfiguration,
  authorizationDetailsThatAreNoJSON,
  authorizationDetailsThatAreNoList,
  authorizationRequestThatWasNotPushed,
  emptyClaimsArrayInTheAuthorizationDetails,
  expiredRequestUri,
  gETRequestWhereRequestsArePushed,
  implicitResponseType,
  issuerAsTheResource,
  redirectURIBelowTheRegisteredOne,
  repeatedAuthorizationRequestParameter,
  requestUriOfAnotherClient,
  unknownMemberInTheAuthorizationDetails,
  unknownScope,
  usedRequestUri,
  claimsDescriptionWithoutAPath,
  claimsDescriptionWithAnEmptyPath,
  claimDescribedTwiceInTheAuthorizationDetails,
  noRedirectUriInThePushedRequest,
  redirectUriWithoutTlsInThePushedRequest,
  requestUriWhosePageWasLoadedBefore,
  stateOfAThousandCharacters,
]
