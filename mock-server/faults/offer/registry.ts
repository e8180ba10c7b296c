import type { Fault } from '../fault.ts'
import { codeGrantThatNamesAnUnlistedAuthorizationServer } from './code-grant-that-names-an-unlisted-authorization-server.ts'
import { codeGrantThatNamesTheOnlyAuthorizationServer } from './code-grant-that-names-the-only-authorization-server.ts'
import { descriptionOfTheTxCodeBeyondItsLimit } from './description-of-the-tx-code-beyond-its-limit.ts'
import { grantThatIsNoObject } from './grant-that-is-no-object.ts'
import { issuerStateThatIsANumber } from './issuer-state-that-is-a-number.ts'
import { linkWithAnOfferBesideItsReference } from './link-with-an-offer-beside-its-reference.ts'
import { linkWithTheSameOfferTwice } from './link-with-the-same-offer-twice.ts'
import { misspeltPreAuthorizedCode } from './misspelt-pre-authorized-code.ts'
import { offerAsAnUnsecuredJWT } from './offer-as-an-unsecured-jwt.ts'
import { offerAsPlainText } from './offer-as-plain-text.ts'
import { offerAtAPlainHttpAddress } from './offer-at-a-plain-http-address.ts'
import { offerInAList } from './offer-in-a-list.ts'
import { offerOfAnUnknownConfiguration } from './offer-of-an-unknown-configuration.ts'
import { offerOfNoConfiguration } from './offer-of-no-configuration.ts'
import { offerThatIsNotThereForEverybody } from './offer-that-is-not-there-for-everybody.ts'
import { offerThatSaysItsTransactionCode } from './offer-that-says-its-transaction-code.ts'
import { offerWithoutAnIssuer } from './offer-without-an-issuer.ts'
import { preAuthorizedCodeGrantThatNamesAnUnlistedAuthorizationServer } from './pre-authorized-code-grant-that-names-an-unlisted-authorization-server.ts'
import { preAuthorizedCodeGrantThatNamesTheOnlyAuthorizationServer } from './pre-authorized-code-grant-that-names-the-only-authorization-server.ts'
import { preAuthorizedCodeThatNeverExpires } from './pre-authorized-code-that-never-expires.ts'
import { txCodeThatIsAText } from './tx-code-that-is-a-text.ts'
import { txCodeThatTheOfferKeepsSilentAbout } from './tx-code-that-the-offer-keeps-silent-about.ts'
import { txCodeWhoseLengthIsAText } from './tx-code-whose-length-is-a-text.ts'
import { unknownInputModeOfTheTxCode } from './unknown-input-mode-of-the-tx-code.ts'

export const offerFaults: readonly Fault[] = [
  offerAsPlainText,
  offerOfAnUnknownConfiguration,
  offerWithoutAnIssuer,
  offerOfNoConfiguration,
  misspeltPreAuthorizedCode,
  codeGrantThatNamesAnUnlistedAuthorizationServer,
  codeGrantThatNamesTheOnlyAuthorizationServer,
  descriptionOfTheTxCodeBeyondItsLimit,
  grantThatIsNoObject,
  issuerStateThatIsANumber,
  linkWithAnOfferBesideItsReference,
  linkWithTheSameOfferTwice,
  offerAsAnUnsecuredJWT,
  offerAtAPlainHttpAddress,
  offerInAList,
  offerThatIsNotThereForEverybody,
  preAuthorizedCodeGrantThatNamesAnUnlistedAuthorizationServer,
  preAuthorizedCodeGrantThatNamesTheOnlyAuthorizationServer,
  txCodeThatIsAText,
  offerThatSaysItsTransactionCode,
  txCodeThatTheOfferKeepsSilentAbout,
  txCodeWhoseLengthIsAText,
  unknownInputModeOfTheTxCode,
  preAuthorizedCodeThatNeverExpires,
]
