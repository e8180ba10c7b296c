import type { ActiveCheck, AlterationCheck, PassiveCheck } from './check.ts'
import { schemaRequirements } from './engine/schema-check.ts'
import { exclusions } from './exclusions.ts'
import { haipMetadata, haipOffers } from './haip/04.1-metadata.ts'
import { haipClientErrors } from './haip/04.4-client-authentication.ts'
import { haipErrors, haipIssuance } from './haip/04-issuance.ts'
import { haipSignedMetadata, haipSigners } from './haip/06.1.1-signing-certificates.ts'
import { haipStatus } from './haip/06.1-status.ts'
import { haipCredentials, haipFlow } from './haip/06-credentials.ts'
import { fapi2Refusals } from './haip/fapi2-refusals.ts'
import { writtenJson } from './json/written-json.ts'
import { drivingLicence } from './mdoc/7.2.1-driving-licence.ts'
import { issuerSigned } from './mdoc/8.3.2.1.2.2-issuer-signed.ts'
import { issuerAuth } from './mdoc/9.1.2.4-issuer-auth.ts'
import { securityObject } from './mdoc/9.1.2.4-security-object.ts'
import { unlinkableDigests } from './mdoc/9.1.2.5-digests.ts'
import { documentSigner } from './mdoc/b.1.4-document-signer.ts'
import { alteredClients } from './oauth/altered-clients.ts'
import { alteredProofs } from './oauth/altered-dpop-proofs.ts'
import { alteredTokens } from './oauth/altered-tokens.ts'
import { authorizationRequestErrors } from './oauth/authorization-request-errors.ts'
import { attestationChallenges, attestationErrors } from './oauth/client-attestation.ts'
import { clientAdvice, clientErrors } from './oauth/client-authentication.ts'
import { codeErrors } from './oauth/code-errors.ts'
import { oauthErrorForm } from './oauth/error-form.ts'
import { givenBefore } from './oauth/given-before.ts'
import { issuedJwts } from './oauth/issued-jwts.ts'
import { embeddedKeys, jwks } from './oauth/jwks.ts'
import { refreshErrors, refreshing } from './oauth/refresh-tokens.ts'
import { registeredNames } from './oauth/registered-names.ts'
import { guessing } from './oauth/rfc6749-10.10-guessing.ts'
import { authorizationResponse } from './oauth/rfc6749-authorization.ts'
import { tokenRequestErrors, tokenResponse } from './oauth/rfc6749-token.ts'
import { bearer, bearerErrors } from './oauth/rfc6750-bearer.ts'
import { announced, serverMetadata } from './oauth/rfc8414-metadata.ts'
import { dpop, dpopErrors } from './oauth/rfc9449-dpop.ts'
import { servedRequests } from './oauth/served-requests.ts'
import { batches } from './openid4vci/03.3.2-batch.ts'
import {
  describedTransactionCode,
  handedOverTransactionCode,
  noTransactionCodeDemanded,
  offerParameters,
} from './openid4vci/04.1.1-offer-parameters.ts'
import { separateTransactionCode } from './openid4vci/04.1.1-transaction-code.ts'

import { offerByReference } from './openid4vci/04.1.3-offer-by-reference.ts'
import { credentialOffer } from './openid4vci/04.1-credential-offer.ts'
import { scopes } from './openid4vci/05.1.2-scope.ts'
import { scopesAndDetails } from './openid4vci/05.1.2-scope-and-details.ts'
import { foreignIssuerStates } from './openid4vci/05.1.3-issuer-state.ts'
import { authorizationRequest } from './openid4vci/05.1-authorization-request.ts'
import { authorization, authorizationErrors } from './openid4vci/05-authorization.ts'
import { credentialIdentifiers } from './openid4vci/06.2-credential-identifiers.ts'
import { tokenErrors } from './openid4vci/06.3-token-errors.ts'
import { token } from './openid4vci/06-token.ts'
import { nonce } from './openid4vci/07-nonce.ts'
import { credentialRequest, credentialRequestErrors } from './openid4vci/08.2-credential-request.ts'
import {
  credentialErrorForm,
  credentialErrorsActive,
} from './openid4vci/08.3.1-credential-errors.ts'
import { credentialResponse } from './openid4vci/08.3-credential-response.ts'
import { issuedCredential } from './openid4vci/08.3-issued-credential.ts'
import { deferredErrors } from './openid4vci/09.3-deferred-errors.ts'
import { deferred } from './openid4vci/09-deferred.ts'
import { encryption } from './openid4vci/10-encryption.ts'
import { encryptionErrors } from './openid4vci/10-encryption-errors.ts'
import { notification, notificationErrors } from './openid4vci/11-notification.ts'
import { metadataRetrieval } from './openid4vci/12.2.2-metadata-retrieval.ts'
import { signedMetadata } from './openid4vci/12.2.3-signed-metadata.ts'
import { authorizationServerMetadata } from './openid4vci/12.2.4-authorization-servers.ts'
import { configurationParameters } from './openid4vci/12.2.4-configurations.ts'
import { displayParameters } from './openid4vci/12.2.4-display.ts'
import { encryptionParameters } from './openid4vci/12.2.4-encryption.ts'
import { issuerMetadataParameters, offeredIdentifier } from './openid4vci/12.2.4-metadata.ts'
import { transactionCodeGuessing } from './openid4vci/13.6.3-errata.ts'
import { certificates, weakHandshakes } from './openid4vci/13.9-tls.ts'
import { reissuance } from './openid4vci/14.3-reissuance.ts'
import { privacyOfCredentials, privacyOfMetadata } from './openid4vci/15-privacy.ts'
import { deliveredW3cCredentials } from './openid4vci/a.1-w3c-credentials.ts'
import { deliveredMdoc } from './openid4vci/a.2-mdoc.ts'
import { alteredMessages } from './openid4vci/altered-messages.ts'
import { deliveredSdJwt, metadataAppendices } from './openid4vci/appendices-metadata.ts'
import {
  haipKeyAttestations,
  keyAttestationErrors,
  keyAttestations,
} from './openid4vci/d-key-attestations.ts'
import { acceptedProofs, boundToCertificate } from './openid4vci/f-accepted-proofs.ts'
import { proofErrors } from './openid4vci/f-proofs.ts'
import { api } from './pingone/api.ts'
import { apiRefusals } from './pingone/api-refusals.ts'
import {
  credentialTypes,
  disabledTypeInAnOffer,
  disabledTypeIssued,
  fieldsInCredentials,
} from './pingone/credential-types.ts'
import { discovery } from './pingone/discovery.ts'
import {
  deliveredCredentials,
  grantsWork,
  offerTargets,
  ownSignIn,
  strangersSignIn,
  withoutAuthentication,
  wrongPassword,
} from './pingone/flow.ts'
import { issuanceRules } from './pingone/issuance-rules.ts'
import { beyondTheOffer, fetchedOffers } from './pingone/offer-fetched.ts'
import { offerLifetime } from './pingone/offer-lifetime.ts'
import { offerQrImage } from './pingone/offer-qr.ts'
import { offerRequests } from './pingone/offer-requests.ts'
import { offerResource } from './pingone/offer-resource.ts'
import { offerStatus } from './pingone/offer-status.ts'
import { deliveredData, queue } from './pingone/queue.ts'
import { retrievedCredentials } from './pingone/retrieved-credentials.ts'
import { userCredentials } from './pingone/user-credentials.ts'
import { reachedCredentials, wholeWays } from './pingone/whole-ways.ts'
import { jwtVcIssuerMetadata, keyOfTheSet } from './sd-jwt-vc/jwt-vc-issuer-metadata.ts'
import { sdJwtBatches } from './sd-jwt-vc/rfc9901-batches.ts'
import { sdJwtPrivacy } from './sd-jwt-vc/rfc9901-privacy.ts'
import { sdJwt } from './sd-jwt-vc/rfc9901-sd-jwt.ts'
import { sdJwtVc } from './sd-jwt-vc/sd-jwt-vc.ts'
import { typeMetadata } from './sd-jwt-vc/type-metadata.ts'
import { typeMetadataMembers } from './sd-jwt-vc/type-metadata-members.ts'
import { statusList } from './status-list/04-status-list.ts'
import { statusListTokens } from './status-list/05-status-list-token.ts'
import { referencedTokens } from './status-list/06-referenced-token.ts'
import { statusListServing } from './status-list/08-serving.ts'
import { statusAllocation } from './status-list/13-allocation.ts'
import { verifiableCredential } from './vcdm/vcdm-1.1.ts'

/** Checks that judge whatever happens to be in the evidence. */
export const passiveChecks: readonly PassiveCheck[] = [
  ...credentialOffer,
  ...offerParameters,
  noTransactionCodeDemanded,
  ...describedTransactionCode,
  ...handedOverTransactionCode,
  separateTransactionCode,
  ...offerByReference,
  ...authorization,
  ...authorizationRequest,
  ...foreignIssuerStates,
  ...scopes,
  ...scopesAndDetails,
  ...token,
  ...nonce,
  ...credentialRequest,
  ...acceptedProofs,
  boundToCertificate,
  ...credentialResponse,
  ...batches,
  ...issuedCredential,
  ...credentialIdentifiers,
  ...credentialErrorForm,
  ...deferred,
  ...encryption,
  ...notification,
  ...metadataRetrieval,
  ...signedMetadata,
  ...issuerMetadataParameters,
  offeredIdentifier,
  ...displayParameters,
  ...encryptionParameters,
  ...configurationParameters,
  ...privacyOfMetadata,
  ...privacyOfCredentials,
  ...reissuance,
  ...authorizationServerMetadata,
  ...certificates,
  ...weakHandshakes,
  ...metadataAppendices,
  ...deliveredW3cCredentials,
  ...verifiableCredential,
  ...issuedJwts,
  ...givenBefore,
  ...writtenJson,
  ...deliveredMdoc,
  ...issuerSigned,
  ...issuerAuth,
  ...securityObject,
  ...unlinkableDigests,
  ...drivingLicence,
  ...documentSigner,
  ...deliveredSdJwt,
  ...serverMetadata,
  ...registeredNames,
  ...announced,
  ...tokenResponse,
  ...guessing,
  ...servedRequests,
  ...dpop,
  ...clientAdvice,
  ...keyAttestations,
  ...haipKeyAttestations,
  ...haipIssuance,
  ...haipStatus,
  ...haipSigners,
  ...haipSignedMetadata,
  ...haipMetadata,
  ...haipOffers,
  ...haipCredentials,
  ...haipFlow,
  ...refreshing,
  ...attestationChallenges,
  ...authorizationResponse,
  ...bearer,
  ...oauthErrorForm,
  ...jwks,
  ...embeddedKeys,
  ...sdJwt,
  ...sdJwtPrivacy,
  ...sdJwtBatches,
  ...sdJwtVc,
  ...jwtVcIssuerMetadata,
  ...keyOfTheSet,
  ...typeMetadata,
  ...typeMetadataMembers,
  ...statusList,
  ...statusListTokens,
  ...referencedTokens,
  ...statusListServing,
  ...statusAllocation,
  ...offerResource,
  ...offerQrImage,
  ...offerStatus,
  ...offerRequests,
  ...fetchedOffers,
  ...offerLifetime,
  ...api,
  ...apiRefusals,
  ...discovery,
  ...queue,
  ...credentialTypes,
  disabledTypeInAnOffer,
  disabledTypeIssued,
  fieldsInCredentials,
  ...userCredentials,
  ...retrievedCredentials,
  ...issuanceRules,
  ...deliveredData,
  ...deliveredCredentials,
  ...grantsWork,
  ...wholeWays,
  reachedCredentials,
  strangersSignIn,
  ...offerTargets,
  ownSignIn,
  wrongPassword,
]

/** Checks that need a deviation of the wallet. */
export const activeChecks: readonly ActiveCheck[] = [
  ...tokenErrors,
  ...transactionCodeGuessing,
  ...tokenRequestErrors,
  ...dpopErrors,
  ...clientErrors,
  ...attestationErrors,
  ...haipClientErrors,
  ...haipErrors,
  ...keyAttestationErrors,
  ...fapi2Refusals,
  ...authorizationErrors,
  ...authorizationRequestErrors,
  ...codeErrors,
  ...refreshErrors,
  ...credentialRequestErrors,
  ...credentialErrorsActive,
  ...proofErrors,
  ...bearerErrors,
  ...encryptionErrors,
  ...deferredErrors,
  ...notificationErrors,
  ...withoutAuthentication,
  ...beyondTheOffer,
]

/** Checks of what the wallet alters on purpose, wherever it goes. */
export const alterationChecks: readonly AlterationCheck[] = [
  ...alteredProofs,
  ...alteredClients,
  ...alteredTokens,
  ...alteredMessages,
]

/**
 * Ids of all requirements that something here judges of an issuer, sorted. A schema may tell of duties of the wallet too:
 * those rows are excluded.
 */
export const checkedRequirements: readonly string[] = [
  ...new Set([
    ...schemaRequirements,
    ...passiveChecks.map(({ requirement }) => requirement),
    ...activeChecks.map(({ requirement }) => requirement),
    ...alterationChecks.flatMap(({ requirements }) => requirements),
  ]),
]
  .filter((id) => !exclusions.has(id))
  .toSorted()
