import type { Deviation } from '../deviation.ts'
import { accessTokenInTheQuery } from './access-token-in-the-query.ts'
import { accessTokenWhoseCodeWasReplayed } from './access-token-whose-code-was-replayed.ts'
import { bothConfigurationAndIdentifier } from './both-configuration-and-identifier.ts'
import { configurationIdDespiteCredentialIdentifiers } from './configuration-id-despite-credential-identifiers.ts'
import { credentialBeyondTheScopeOfTheToken } from './credential-beyond-the-scope-of-the-token.ts'
import { credentialIdentifierOfAnotherToken } from './credential-identifier-of-another-token.ts'
import { credentialIdentifierThatNobodyGave } from './credential-identifier-that-nobody-gave.ts'
import { credentialRequestThatIsNoObject } from './credential-request-that-is-no-object.ts'
import { credentialThatTheIssuerDenies } from './credential-that-the-issuer-denies.ts'
import { credentialThatTheOfferLeavesOut } from './credential-that-the-offer-leaves-out.ts'
import { emptyCredentialRequest } from './empty-credential-request.ts'
import { expiredAccessToken } from './expired-access-token.ts'
import { madeUpNonce } from './made-up-nonce.ts'
import { malformedCredentialRequest } from './malformed-credential-request.ts'
import { noAccessToken } from './no-access-token.ts'
import { noCredentialConfiguration } from './no-credential-configuration.ts'
import { numericCredentialConfiguration } from './numeric-credential-configuration.ts'
import { repeatedMemberInTheCredentialRequest } from './repeated-member-in-the-credential-request.ts'
import { unknownAccessToken } from './unknown-access-token.ts'
import { unknownCredentialConfiguration } from './unknown-credential-configuration.ts'
import { unknownCredentialIdentifier } from './unknown-credential-identifier.ts'

export const credentialDeviations: readonly Deviation[] = [
  madeUpNonce,
  unknownCredentialConfiguration,
  unknownCredentialIdentifier,
  noCredentialConfiguration,
  bothConfigurationAndIdentifier,
  malformedCredentialRequest,
  numericCredentialConfiguration,
  credentialBeyondTheScopeOfTheToken,
  credentialThatTheOfferLeavesOut,
  noAccessToken,
  unknownAccessToken,
  accessTokenInTheQuery,
  credentialThatTheIssuerDenies,
  accessTokenWhoseCodeWasReplayed,
  configurationIdDespiteCredentialIdentifiers,
  credentialIdentifierThatNobodyGave,
  credentialRequestThatIsNoObject,
  emptyCredentialRequest,
  repeatedMemberInTheCredentialRequest,
  expiredAccessToken,
  credentialIdentifierOfAnotherToken,
]
