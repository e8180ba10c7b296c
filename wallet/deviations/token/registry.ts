import type { Deviation } from '../deviation.ts'
import { anotherRedirectUriAtTheTokenEndpoint } from './another-redirect-uri-at-the-token-endpoint.ts'
import { authorizationCodeOfMoreThanAMinuteAgo } from './authorization-code-of-more-than-a-minute-ago.ts'
import { authorizationCodeRedeemedTwiceAtOnce } from './authorization-code-redeemed-twice-at-once.ts'
import { authorizationDetailsThatNobodyAuthorized } from './authorization-details-that-nobody-authorized.ts'
import { codeVerifierWithoutACodeChallenge } from './code-verifier-without-a-code-challenge.ts'
import { gETRequestForAToken } from './get-request-for-a-token.ts'
import { noCodeVerifier } from './no-code-verifier.ts'
import { noGrantType } from './no-grant-type.ts'
import { noPreAuthorizedCode } from './no-pre-authorized-code.ts'
import { noTxCode } from './no-tx-code.ts'
import { outdatedAuthorizationCode } from './outdated-authorization-code.ts'
import { outdatedPreAuthorizedCode } from './outdated-pre-authorized-code.ts'
import { passwordGrant } from './password-grant.ts'
import { preAuthorizedCodeRedeemedTwiceAtOnce } from './pre-authorized-code-redeemed-twice-at-once.ts'
import { redeemedAuthorizationCode } from './redeemed-authorization-code.ts'
import { redeemedPreAuthorizedCode } from './redeemed-pre-authorized-code.ts'
import { repeatedGrantType } from './repeated-grant-type.ts'
import { rightTxCodeAfterTenWrongOnes } from './right-tx-code-after-ten-wrong-ones.ts'
import { unexpectedTxCode } from './unexpected-tx-code.ts'
import { unknownAuthorizationCode } from './unknown-authorization-code.ts'
import { unknownGrantType } from './unknown-grant-type.ts'
import { unknownPreAuthorizedCode } from './unknown-pre-authorized-code.ts'
import { wrongCodeVerifier } from './wrong-code-verifier.ts'
import { wrongTxCode } from './wrong-tx-code.ts'

export const tokenDeviations: readonly Deviation[] = [
  noTxCode,
  wrongTxCode,
  unexpectedTxCode,
  redeemedPreAuthorizedCode,
  unknownPreAuthorizedCode,
  noPreAuthorizedCode,
  unknownGrantType,
  noGrantType,
  repeatedGrantType,
  wrongCodeVerifier,
  noCodeVerifier,
  redeemedAuthorizationCode,
  unknownAuthorizationCode,
  anotherRedirectUriAtTheTokenEndpoint,
  codeVerifierWithoutACodeChallenge,
  gETRequestForAToken,
  outdatedAuthorizationCode,
  outdatedPreAuthorizedCode,
  authorizationDetailsThatNobodyAuthorized,
  authorizationCodeOfMoreThanAMinuteAgo,
  passwordGrant,
  authorizationCodeRedeemedTwiceAtOnce,
  preAuthorizedCodeRedeemedTwiceAtOnce,
  rightTxCodeAfterTenWrongOnes,
]
