import { demandChecks } from './demands/table.ts'
import { attestationsAcrossIssuers } from './haip/04.4.1-across-issuers.ts'
import { haipWallets } from './haip/04-issuance.ts'
import { oauthRequests } from './oauth/requests.ts'
import { takenOffers } from './openid4vci/04-offer.ts'
import { authorizationRequestsOfWallets } from './openid4vci/05-authorization.ts'
import { tokenRequestsOfWallets } from './openid4vci/06-token.ts'
import { nonceRequests } from './openid4vci/07-nonce.ts'
import { credentialRequestsOfWallets } from './openid4vci/08.2-credential-request.ts'
import { deferredIssuance } from './openid4vci/09-deferred.ts'
import { encryptionOfWallets } from './openid4vci/10-encryption.ts'
import { notificationsOfWallets } from './openid4vci/11-notification.ts'
import { metadataRequests } from './openid4vci/12.2.2-metadata.ts'
import { keyAttestationsOfWallets } from './openid4vci/d-key-attestations.ts'
import { walletAttestations } from './openid4vci/e-wallet-attestations.ts'
import { keyProofs } from './openid4vci/f-proofs.ts'
import { flowOfWallets } from './pingone/flow.ts'
import type { WalletCheck } from './wallet-check.ts'

/** Checks of a wallet under test, by what the mock received from it. */
export const walletChecks: readonly WalletCheck[] = [
  ...takenOffers,
  ...authorizationRequestsOfWallets,
  ...tokenRequestsOfWallets,
  ...nonceRequests,
  ...credentialRequestsOfWallets,
  ...deferredIssuance,
  ...encryptionOfWallets,
  ...notificationsOfWallets,
  ...metadataRequests,
  ...keyAttestationsOfWallets,
  ...walletAttestations,
  ...keyProofs,
  ...haipWallets,
  ...attestationsAcrossIssuers,
  ...oauthRequests,
  ...flowOfWallets,
  ...demandChecks,
]
