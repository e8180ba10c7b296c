import type { Fault } from '../fault.ts'
import { authorizationDetailsOfAnyConfiguration } from './authorization-details-of-any-configuration.ts'
import { authorizationDetailsOfAnyType } from './authorization-details-of-any-type.ts'
import { authorizationResponseOfAnotherIss } from './authorization-response-of-another-iss.ts'
import { authorizationResponseWithoutIss } from './authorization-response-without-iss.ts'
import { authorizationResponseWithoutState } from './authorization-response-without-state.ts'
import { pushedRequestAnswered200 } from './pushed-request-answered-200.ts'
import { replayableAuthorizationCode } from './replayable-authorization-code.ts'
import { uncheckedCodeVerifier } from './unchecked-code-verifier.ts'
import { unregisteredRedirectUri } from './unregistered-redirect-uri.ts'

export const authorizationFaults: readonly Fault[] = [
  replayableAuthorizationCode,
  uncheckedCodeVerifier,
  unregisteredRedirectUri,
  authorizationResponseWithoutIss,
  authorizationResponseWithoutState,
  authorizationResponseOfAnotherIss,
  pushedRequestAnswered200,
  authorizationDetailsOfAnyType,
  authorizationDetailsOfAnyConfiguration,
]
