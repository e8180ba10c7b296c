import type { Deviation } from '../deviation.ts'
import { authorizationDetailsOfAnUnknownConfiguration } from './authorization-details-of-an-unknown-configuration.ts'
import { authorizationDetailsOfAnUnknownType } from './authorization-details-of-an-unknown-type.ts'
import { foreignRedirectUri } from './foreign-redirect-uri.ts'
import { noCodeChallenge } from './no-code-challenge.ts'
import { requestUriInThePushedRequest } from './request-uri-in-the-pushed-request.ts'
import { unsupportedCodeChallengeMethod } from './unsupported-code-challenge-method.ts'
import { unsupportedResponseType } from './unsupported-response-type.ts'
import { unsupportedResponseTypeInThePushedRequest } from './unsupported-response-type-in-the-pushed-request.ts'

export const authorizationDeviations: readonly Deviation[] = [
  requestUriInThePushedRequest,
  unsupportedResponseTypeInThePushedRequest,
  noCodeChallenge,
  unsupportedCodeChallengeMethod,
  unsupportedResponseType,
  foreignRedirectUri,
  authorizationDetailsOfAnUnknownType,
  authorizationDetailsOfAnUnknownConfiguration,
]
