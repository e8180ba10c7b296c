import type { Fault } from '../fault.ts'
import { authorizationCodeForTwoAtOnce } from './authorization-code-for-two-at-once.ts'
import { authorizationDetailsNotReturned } from './authorization-details-not-returned.ts'
import { authorizationDetailsOfAConfigurationThatNobodyKnows } from './authorization-details-of-a-configuration-that-nobody-knows.ts'
import { authorizationDetailsWithoutAConfiguration } from './authorization-details-without-a-configuration.ts'
import { authorizationDetailsWithoutIdentifiers } from './authorization-details-without-identifiers.ts'
import { cacheableTokenResponse } from './cacheable-token-response.ts'
import { crashOnAPreAuthorizedCode } from './crash-on-a-pre-authorized-code.ts'
import { crashOnAnAuthorizationCode } from './crash-on-an-authorization-code.ts'
import { crashOnAnExpiredPreAuthorizedCode } from './crash-on-an-expired-pre-authorized-code.ts'
import { crashWithoutATxCode } from './crash-without-a-tx-code.ts'
import { identifiersOfTheOtherConfiguration } from './identifiers-of-the-other-configuration.ts'
import { oneIdentifierForTwoConfigurations } from './one-identifier-for-two-configurations.ts'
import { partOfWhatWasAuthorizedRefused } from './part-of-what-was-authorized-refused.ts'
import { preAuthorizedCodeForTwoAtOnce } from './pre-authorized-code-for-two-at-once.ts'
import { preAuthorizedTokenForEveryType } from './pre-authorized-token-for-every-type.ts'
import { refusedAnonymousAccess } from './refused-anonymous-access.ts'
import { refusedTokenParameters } from './refused-token-parameters.ts'
import { scopeThatNobodyReports } from './scope-that-nobody-reports.ts'
import { shortAccessToken } from './short-access-token.ts'
import { tokenErrorDescriptionWithQuotes } from './token-error-description-with-quotes.ts'
import { tokenErrorsAsPlainText } from './token-errors-as-plain-text.ts'
import { tokenResponseWithARepeatedMember } from './token-response-with-a-repeated-member.ts'
import { tokenWithoutTokenType } from './token-without-token-type.ts'

export const tokenFaults: readonly Fault[] = [
  crashOnAnAuthorizationCode,
  crashOnAPreAuthorizedCode,
  cacheableTokenResponse,
  tokenWithoutTokenType,
  tokenErrorsAsPlainText,
  refusedTokenParameters,
  refusedAnonymousAccess,
  authorizationDetailsNotReturned,
  authorizationDetailsWithoutIdentifiers,
  scopeThatNobodyReports,
  crashWithoutATxCode,
  tokenErrorDescriptionWithQuotes,
  shortAccessToken,
  authorizationDetailsWithoutAConfiguration,
  authorizationDetailsOfAConfigurationThatNobodyKnows,
  crashOnAnExpiredPreAuthorizedCode,
  oneIdentifierForTwoConfigurations,
  identifiersOfTheOtherConfiguration,
  partOfWhatWasAuthorizedRefused,
  preAuthorizedTokenForEveryType,
  tokenResponseWithARepeatedMember,
  authorizationCodeForTwoAtOnce,
  preAuthorizedCodeForTwoAtOnce,
]
