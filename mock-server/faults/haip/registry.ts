import type { Fault } from '../fault.ts'
import { accessTokenGoodForEverUnderHaip } from './access-token-good-for-ever-under-haip.ts'
import { accessTokenTakenFromTheQueryUnderHaip } from './access-token-taken-from-the-query-under-haip.ts'
import { anyClientIdBesideAWalletAttestation } from './any-client-id-beside-a-wallet-attestation.ts'
import { assertionForTheTokenEndpointAcceptedUnderHaip } from './assertion-for-the-token-endpoint-accepted-under-haip.ts'
import { authorizationCodeThatLivesTwoMinutesUnderHaip } from './authorization-code-that-lives-two-minutes-under-haip.ts'
import { authorizationRequestThatNobodyPushedUnderHaip } from './authorization-request-that-nobody-pushed-under-haip.ts'
import { bearerTokenUnderHaip } from './bearer-token-under-haip.ts'
import { codeGrantNotListedUnderHaip } from './code-grant-not-listed-under-haip.ts'
import { codeGrantRefusedUnderHaip } from './code-grant-refused-under-haip.ts'
import { codeRedeemedByAnyoneUnderHaip } from './code-redeemed-by-anyone-under-haip.ts'
import { configurationsWithoutScopeUnderHaip } from './configurations-without-scope-under-haip.ts'
import { credentialThatNeverEndsUnderHaip } from './credential-that-never-ends-under-haip.ts'
import { digestsBySHA512UnderHaip } from './digests-by-sha-512-under-haip.ts'
import { dpopProofOfAnyTimeUnderHaip } from './dpop-proof-of-any-time-under-haip.ts'
import { holderNamedByAThumbprintUnderHaip } from './holder-named-by-a-thumbprint-under-haip.ts'
import { issOfAuthorizationResponsesNotToldUnderHaip } from './iss-of-authorization-responses-not-told-under-haip.ts'
import { neitherSDJWTVCNorMdocUnderHaip } from './neither-sd-jwt-vc-nor-mdoc-under-haip.ts'
import { noNonceEndpointUnderHaip } from './no-nonce-endpoint-under-haip.ts'
import { noRefreshingUnderHaip } from './no-refreshing-under-haip.ts'
import { offerThatNamesNoCredentialUnderHaip } from './offer-that-names-no-credential-under-haip.ts'
import { offeredConfigurationWithoutScopeUnderHaip } from './offered-configuration-without-scope-under-haip.ts'
import { oneStatusListEntryForAllUnderHaip } from './one-status-list-entry-for-all-under-haip.ts'
import { passwordGrantUnderHaip } from './password-grant-under-haip.ts'
import { plainCodeChallengeAcceptedUnderHaip } from './plain-code-challenge-accepted-under-haip.ts'
import { proofsByES384OnlyUnderHaip } from './proofs-by-es384-only-under-haip.ts'
import { pushedRequestOfAnybodyUnderHaip } from './pushed-request-of-anybody-under-haip.ts'
import { pushedRequestThatLivesTenMinutes } from './pushed-request-that-lives-ten-minutes.ts'
import { pushedRequestWithoutRedirectURIUnderHaip } from './pushed-request-without-redirect-uri-under-haip.ts'
import { redirectURIWithoutTLSUnderHaip } from './redirect-uri-without-tls-under-haip.ts'
import { refreshTokenRotatedUnderHaip } from './refresh-token-rotated-under-haip.ts'
import { requestUriUsedUpByALookUnderHaip } from './request-uri-used-up-by-a-look-under-haip.ts'
import { scopeRefusedWhereRequestsArePushedUnderHaip } from './scope-refused-where-requests-are-pushed-under-haip.ts'
import { scopeThatStandsForTwoTypesUnderHaip } from './scope-that-stands-for-two-types-under-haip.ts'
import { sdJWTAsJSONUnderHaip } from './sd-jwt-as-json-under-haip.ts'
import { sdJWTVCWithASelfSignedCertificateUnderHaip } from './sd-jwt-vc-with-a-self-signed-certificate-under-haip.ts'
import { sdJWTVCWithItsTrustAnchorUnderHaip } from './sd-jwt-vc-with-its-trust-anchor-under-haip.ts'
import { sdJWTVCWithoutCertificatesUnderHaip } from './sd-jwt-vc-without-certificates-under-haip.ts'
import { serverMetadataAtTheAppendedPathUnderHaip } from './server-metadata-at-the-appended-path-under-haip.ts'
import { severalProofsRefusedUnderHaip } from './several-proofs-refused-under-haip.ts'
import { signInSentOnBy307UnderHaip } from './sign-in-sent-on-by-307-under-haip.ts'
import { signedMetadataByAnotherKeyUnderHaip } from './signed-metadata-by-another-key-under-haip.ts'
import { signedMetadataWithASelfSignedCertificateUnderHaip } from './signed-metadata-with-a-self-signed-certificate-under-haip.ts'
import { signedMetadataWithItsTrustAnchorUnderHaip } from './signed-metadata-with-its-trust-anchor-under-haip.ts'
import { signedMetadataWithoutCertificatesUnderHaip } from './signed-metadata-without-certificates-under-haip.ts'
import { statusByAnotherMechanismUnderHaip } from './status-by-another-mechanism-under-haip.ts'
import { statusListTokenWithASelfSignedCertificateUnderHaip } from './status-list-token-with-a-self-signed-certificate-under-haip.ts'
import { statusListTokenWithItsTrustAnchorUnderHaip } from './status-list-token-with-its-trust-anchor-under-haip.ts'
import { statusListTokenWithoutCertificatesUnderHaip } from './status-list-token-without-certificates-under-haip.ts'
import { tokenBoundToNoKeyUnderHaip } from './token-bound-to-no-key-under-haip.ts'
import { tokenRequestOfAnybodyUnderHaip } from './token-request-of-anybody-under-haip.ts'
import { walletAttestationsByEs384Only } from './wallet-attestations-by-es384-only.ts'

export const haipFaults: readonly Fault[] = [
  pushedRequestOfAnybodyUnderHaip,
  tokenRequestOfAnybodyUnderHaip,
  anyClientIdBesideAWalletAttestation,
  issOfAuthorizationResponsesNotToldUnderHaip,
  bearerTokenUnderHaip,
  configurationsWithoutScopeUnderHaip,
  walletAttestationsByEs384Only,
  tokenBoundToNoKeyUnderHaip,
  pushedRequestThatLivesTenMinutes,
  refreshTokenRotatedUnderHaip,
  noRefreshingUnderHaip,
  statusByAnotherMechanismUnderHaip,
  statusListTokenWithoutCertificatesUnderHaip,
  statusListTokenWithItsTrustAnchorUnderHaip,
  statusListTokenWithASelfSignedCertificateUnderHaip,
  oneStatusListEntryForAllUnderHaip,
  neitherSDJWTVCNorMdocUnderHaip,
  codeGrantNotListedUnderHaip,
  plainCodeChallengeAcceptedUnderHaip,
  authorizationRequestThatNobodyPushedUnderHaip,
  severalProofsRefusedUnderHaip,
  offerThatNamesNoCredentialUnderHaip,
  serverMetadataAtTheAppendedPathUnderHaip,
  signedMetadataByAnotherKeyUnderHaip,
  signedMetadataWithoutCertificatesUnderHaip,
  noNonceEndpointUnderHaip,
  codeGrantRefusedUnderHaip,
  offeredConfigurationWithoutScopeUnderHaip,
  scopeRefusedWhereRequestsArePushedUnderHaip,
  proofsByES384OnlyUnderHaip,
  sdJWTAsJSONUnderHaip,
  credentialThatNeverEndsUnderHaip,
  holderNamedByAThumbprintUnderHaip,
  digestsBySHA512UnderHaip,
  authorizationCodeThatLivesTwoMinutesUnderHaip,
  assertionForTheTokenEndpointAcceptedUnderHaip,
  codeRedeemedByAnyoneUnderHaip,
  dpopProofOfAnyTimeUnderHaip,
  passwordGrantUnderHaip,
  pushedRequestWithoutRedirectURIUnderHaip,
  redirectURIWithoutTLSUnderHaip,
  signInSentOnBy307UnderHaip,
  accessTokenTakenFromTheQueryUnderHaip,
  accessTokenGoodForEverUnderHaip,
  sdJWTVCWithoutCertificatesUnderHaip,
  sdJWTVCWithItsTrustAnchorUnderHaip,
  sdJWTVCWithASelfSignedCertificateUnderHaip,
  signedMetadataWithItsTrustAnchorUnderHaip,
  signedMetadataWithASelfSignedCertificateUnderHaip,
  scopeThatStandsForTwoTypesUnderHaip,
  requestUriUsedUpByALookUnderHaip,
]
