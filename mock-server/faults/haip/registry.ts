import type { Fault } from '../fault.ts'
import { anyClientIdBesideAWalletAttestation } from './any-client-id-beside-a-wallet-attestation.ts'
import { bearerTokenUnderHaip } from './bearer-token-under-haip.ts'
import { configurationsWithoutScopeUnderHaip } from './configurations-without-scope-under-haip.ts'
import { issOfAuthorizationResponsesNotToldUnderHaip } from './iss-of-authorization-responses-not-told-under-haip.ts'
import { noRefreshingUnderHaip } from './no-refreshing-under-haip.ts'
import { oneStatusListEntryForAllUnderHaip } from './one-status-list-entry-for-all-under-haip.ts'
import { pushedRequestOfAnybodyUnderHaip } from './pushed-request-of-anybody-under-haip.ts'
import { pushedRequestThatLivesTenMinutes } from './pushed-request-that-lives-ten-minutes.ts'
import { refreshTokenRotatedUnderHaip } from './refresh-token-rotated-under-haip.ts'
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
]
