import type { Fault } from '../fault.ts'
import { authorizationDetailsNotReturned } from './authorization-details-not-returned.ts'
import { authorizationDetailsWithoutIdentifiers } from './authorization-details-without-identifiers.ts'
import { cacheableTokenResponse } from './cacheable-token-response.ts'
import { crashOnAnUnknownPreAuthorizedCode } from './crash-on-an-unknown-pre-authorized-code.ts'
import { redirectUriForgottenAtTheTokenEndpoint } from './redirect-uri-forgotten-at-the-token-endpoint.ts'
import { refusedAnonymousAccess } from './refused-anonymous-access.ts'
import { refusedTokenParameters } from './refused-token-parameters.ts'
import { scopeThatNobodyReports } from './scope-that-nobody-reports.ts'
import { tokenErrorsAsPlainText } from './token-errors-as-plain-text.ts'
import { tokenWithoutTokenType } from './token-without-token-type.ts'
import { txCodeOfAnyValue } from './tx-code-of-any-value.ts'

export const tokenFaults: readonly Fault[] = [
  cacheableTokenResponse,
  tokenWithoutTokenType,
  txCodeOfAnyValue,
  tokenErrorsAsPlainText,
  crashOnAnUnknownPreAuthorizedCode,
  refusedTokenParameters,
  refusedAnonymousAccess,
  redirectUriForgottenAtTheTokenEndpoint,
  authorizationDetailsNotReturned,
  authorizationDetailsWithoutIdentifiers,
  scopeThatNobodyReports,
]
