import { accessTokenInTheQuery } from './access-token-in-the-query.ts'
import { anotherAudienceInTheProof } from './another-audience-in-the-proof.ts'
import { anotherRedirectUriAtTheTokenEndpoint } from './another-redirect-uri-at-the-token-endpoint.ts'
import { anotherTypInTheProof } from './another-typ-in-the-proof.ts'
import { authorizationDetailsOfAnUnknownConfiguration } from './authorization-details-of-an-unknown-configuration.ts'
import { authorizationDetailsOfAnUnknownType } from './authorization-details-of-an-unknown-type.ts'
import { bothConfigurationAndIdentifier } from './both-configuration-and-identifier.ts'
import { brokenProofSignature } from './broken-proof-signature.ts'
import { credentialBeyondTheScopeOfTheToken } from './credential-beyond-the-scope-of-the-token.ts'
import type { Deviation } from './deviation.ts'
import { dpopProofAsKeyProof } from './dpop-proof-as-key-proof.ts'
import { emptyProofsArray } from './empty-proofs-array.ts'
import { foreignRedirectUri } from './foreign-redirect-uri.ts'
import { madeUpNonce } from './made-up-nonce.ts'
import { malformedCredentialRequest } from './malformed-credential-request.ts'
import { noAccessToken } from './no-access-token.ts'
import { noAccessTokenAtTheNotificationEndpoint } from './no-access-token-at-the-notification-endpoint.ts'
import { noCodeChallenge } from './no-code-challenge.ts'
import { noCodeVerifier } from './no-code-verifier.ts'
import { noCredentialConfiguration } from './no-credential-configuration.ts'
import { noGrantType } from './no-grant-type.ts'
import { noIatInTheProof } from './no-iat-in-the-proof.ts'
import { noKeyInTheProof } from './no-key-in-the-proof.ts'
import { noNonceInTheProof } from './no-nonce-in-the-proof.ts'
import { noPreAuthorizedCode } from './no-pre-authorized-code.ts'
import { noProof } from './no-proof.ts'
import { noTxCode } from './no-tx-code.ts'
import { numericCredentialConfiguration } from './numeric-credential-configuration.ts'
import { privateKeyInTheProof } from './private-key-in-the-proof.ts'
import { proofSignedByAnotherKey } from './proof-signed-by-another-key.ts'
import { redeemedAuthorizationCode } from './redeemed-authorization-code.ts'
import { redeemedPreAuthorizedCode } from './redeemed-pre-authorized-code.ts'
import { repeatedGrantType } from './repeated-grant-type.ts'
import { requestUriInThePushedRequest } from './request-uri-in-the-pushed-request.ts'
import { unexpectedTxCode } from './unexpected-tx-code.ts'
import { unknownAccessToken } from './unknown-access-token.ts'
import { unknownAuthorizationCode } from './unknown-authorization-code.ts'
import { unknownCredentialConfiguration } from './unknown-credential-configuration.ts'
import { unknownCredentialIdentifier } from './unknown-credential-identifier.ts'
import { unknownGrantType } from './unknown-grant-type.ts'
import { unknownNotificationEvent } from './unknown-notification-event.ts'
import { unknownNotificationId } from './unknown-notification-id.ts'
import { unknownPreAuthorizedCode } from './unknown-pre-authorized-code.ts'
import { unregisteredProofAlg } from './unregistered-proof-alg.ts'
import { unsignedProof } from './unsigned-proof.ts'
import { unsupportedCodeChallengeMethod } from './unsupported-code-challenge-method.ts'
import { unsupportedResponseType } from './unsupported-response-type.ts'
import { unsupportedResponseTypeInThePushedRequest } from './unsupported-response-type-in-the-pushed-request.ts'
import { wrongCodeVerifier } from './wrong-code-verifier.ts'
import { wrongTxCode } from './wrong-tx-code.ts'

/** Every deliberate error of the wallet, in the order of the endpoints. */
export const deviations: readonly Deviation[] = [
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
  noProof,
  noNonceInTheProof,
  madeUpNonce,
  brokenProofSignature,
  anotherAudienceInTheProof,
  anotherTypInTheProof,
  unsignedProof,
  privateKeyInTheProof,
  noKeyInTheProof,
  noIatInTheProof,
  proofSignedByAnotherKey,
  dpopProofAsKeyProof,
  unregisteredProofAlg,
  emptyProofsArray,
  unknownCredentialConfiguration,
  unknownCredentialIdentifier,
  noCredentialConfiguration,
  bothConfigurationAndIdentifier,
  malformedCredentialRequest,
  numericCredentialConfiguration,
  credentialBeyondTheScopeOfTheToken,
  noAccessToken,
  unknownAccessToken,
  accessTokenInTheQuery,
  requestUriInThePushedRequest,
  unsupportedResponseTypeInThePushedRequest,
  noCodeChallenge,
  unsupportedCodeChallengeMethod,
  unsupportedResponseType,
  foreignRedirectUri,
  authorizationDetailsOfAnUnknownType,
  authorizationDetailsOfAnUnknownConfiguration,
  unknownNotificationId,
  unknownNotificationEvent,
  noAccessTokenAtTheNotificationEndpoint,
]
