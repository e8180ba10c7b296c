import type { Fault } from '../fault.ts'
import { accessTokenGoodForEverUnderHAIP } from './access-token-good-for-ever-under-haip.ts'
import { accessTokenTakenFromTheQueryUnderHAIP } from './access-token-taken-from-the-query-under-haip.ts'
import { anyClientIdBesideAWalletAttestation } from './any-client-id-beside-a-wallet-attestation.ts'
import { assertionForTheTokenEndpointAcceptedUnderHAIP } from './assertion-for-the-token-endpoint-accepted-under-haip.ts'
import { authorizationCodeThatLivesTwoMinutesUnderHAIP } from './authorization-code-that-lives-two-minutes-under-haip.ts'
import { authorizationRequestThatNobodyPushedUnderHAIP } from './authorization-request-that-nobody-pushed-under-haip.ts'
import { bearerTokenUnderHaip } from './bearer-token-under-haip.ts'
import { codeGrantNotListedUnderHAIP } from './code-grant-not-listed-under-haip.ts'
import { codeGrantRefusedUnderHAIP } from './code-grant-refused-under-haip.ts'
import { codeRedeemedByAnyoneUnderHAIP } from './code-redeemed-by-anyone-under-haip.ts'
import { configurationsWithoutScopeUnderHaip } from './configurations-without-scope-under-haip.ts'
import { credentialThatNeverEndsUnderHAIP } from './credential-that-never-ends-under-haip.ts'
import { digestsBySHA512UnderHAIP } from './digests-by-sha-512-under-haip.ts'
import { dpopProofOfAnyTimeUnderHAIP } from './dpop-proof-of-any-time-under-haip.ts'
import { holderNamedByAThumbprintUnderHAIP } from './holder-named-by-a-thumbprint-under-haip.ts'
import { issOfAuthorizationResponsesNotToldUnderHaip } from './iss-of-authorization-responses-not-told-under-haip.ts'
import { neitherSDJWTVCNorMdocUnderHAIP } from './neither-sd-jwt-vc-nor-mdoc-under-haip.ts'
import { noNonceEndpointUnderHAIP } from './no-nonce-endpoint-under-haip.ts'
import { noRefreshingUnderHaip } from './no-refreshing-under-haip.ts'
import { oneStatusListEntryForAllUnderHaip } from './one-status-list-entry-for-all-under-haip.ts'
import { offerThatNamesNoCredentialUnderHAIP } from './offer-that-names-no-credential-under-haip.ts'
import { offeredConfigurationWithoutScopeUnderHAIP } from './offered-configuration-without-scope-under-haip.ts'
import { oneScopeForAllUnderHAIP } from './one-scope-for-all-under-haip.ts'
import { passwordGrantUnderHAIP } from './password-grant-under-haip.ts'
import { plainCodeChallengeAcceptedUnderHAIP } from './plain-code-challenge-accepted-under-haip.ts'
import { proofsByES384OnlyUnderHAIP } from './proofs-by-es384-only-under-haip.ts'
import { pushedRequestOfAnybodyUnderHaip } from './pushed-request-of-anybody-under-haip.ts'
import { pushedRequestThatLivesTenMinutes } from './pushed-request-that-lives-ten-minutes.ts'
import { pushedRequestWithoutRedirectURIUnderHAIP } from './pushed-request-without-redirect-uri-under-haip.ts'
import { redirectURIWithoutTLSUnderHAIP } from './redirect-uri-without-tls-under-haip.ts'
import { refreshTokenRotatedUnderHaip } from './refresh-token-rotated-under-haip.ts'
import { statusByAnotherMechanismUnderHaip } from './status-by-another-mechanism-under-haip.ts'
import { statusListTokenWithASelfSignedCertificateUnderHaip } from './status-list-token-with-a-self-signed-certificate-under-haip.ts'
import { statusListTokenWithItsTrustAnchorUnderHaip } from './status-list-token-with-its-trust-anchor-under-haip.ts'
import { statusListTokenWithoutCertificatesUnderHaip } from './status-list-token-without-certificates-under-haip.ts'
import { scopeRefusedWhereRequestsArePushedUnderHAIP } from './scope-refused-where-requests-are-pushed-under-haip.ts'
import { sdJWTAsJSONUnderHAIP } from './sd-jwt-as-json-under-haip.ts'
import { serverMetadataAtTheAppendedPathUnderHAIP } from './server-metadata-at-the-appended-path-under-haip.ts'
import { severalProofsRefusedUnderHAIP } from './several-proofs-refused-under-haip.ts'
import { signInSentOnBy307UnderHAIP } from './sign-in-sent-on-by-307-under-haip.ts'
import { signedMetadataByAnotherKeyUnderHAIP } from './signed-metadata-by-another-key-under-haip.ts'
import { signedMetadataWithoutCertificatesUnderHAIP } from './signed-metadata-without-certificates-under-haip.ts'
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
  neitherSDJWTVCNorMdocUnderHAIP,
  codeGrantNotListedUnderHAIP,
  plainCodeChallengeAcceptedUnderHAIP,
  authorizationRequestThatNobodyPushedUnderHAIP,
  severalProofsRefusedUnderHAIP,
  offerThatNamesNoCredentialUnderHAIP,
  serverMetadataAtTheAppendedPathUnderHAIP,
  signedMetadataByAnotherKeyUnderHAIP,
  signedMetadataWithoutCertificatesUnderHAIP,
  noNonceEndpointUnderHAIP,
  codeGrantRefusedUnderHAIP,
  offeredConfigurationWithoutScopeUnderHAIP,
  scopeRefusedWhereRequestsArePushedUnderHAIP,
  oneScopeForAllUnderHAIP,
  proofsByES384OnlyUnderHAIP,
  sdJWTAsJSONUnderHAIP,
  credentialThatNeverEndsUnderHAIP,
  holderNamedByAThumbprintUnderHAIP,
  digestsBySHA512UnderHAIP,
  authorizationCodeThatLivesTwoMinutesUnderHAIP,
  assertionForTheTokenEndpointAcceptedUnderHAIP,
  codeRedeemedByAnyoneUnderHAIP,
  dpopProofOfAnyTimeUnderHAIP,
  passwordGrantUnderHAIP,
  pushedRequestWithoutRedirectURIUnderHAIP,
  redirectURIWithoutTLSUnderHAIP,
  signInSentOnBy307UnderHAIP,
  accessTokenTakenFromTheQueryUnderHAIP,
  accessTokenGoodForEverUnderHAIP,
]
