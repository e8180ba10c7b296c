import type { ActiveCheck, AlterationCheck, PassiveCheck } from './check.ts'
import { schemaRequirements } from './engine/schema-check.ts'
import { exclusions } from './exclusions.ts'
import { haipMetadata, haipOffers } from './haip/04.1-metadata.ts'
import { haipClientErrors } from './haip/04-issuance.client-authentication.ts'
import { haipCredentials, haipFlow } from './haip/04-issuance.credentials.ts'
import { haipErrors, haipIssuance } from './haip/04-issuance.ts'
import { haipSignedMetadata, haipSigners } from './haip/06.1.1-signing-certificates.ts'
import { haipStatus } from './haip/06.1-status.ts'
import { fapi2Refusals } from './haip/fapi2-5.3-refusals.ts'
import { drivingLicence } from './mdoc/driving-licence.ts'
import { documentSigner } from './mdoc/issuer-auth.document-signer.ts'
import { securityObject } from './mdoc/issuer-auth.security-object.ts'
import { issuerAuth } from './mdoc/issuer-auth.ts'
import { unlinkableDigests } from './mdoc/issuer-signed.digests.ts'
import { issuerSigned } from './mdoc/issuer-signed.ts'
import { alteredClients } from './oauth/altered-clients.ts'
import { alteredTokens } from './oauth/altered-tokens.ts'
import {
  attestationChallenges,
  attestationErrors,
  listedProofAlgorithms,
} from './oauth/attestation-6-authentication.ts'
import { clientAdvice, clientErrors } from './oauth/rfc6749-3.2.1-client-authentication.ts'
import { codeErrors } from './oauth/rfc6749-4.1-authorization-code.errors.ts'
import { authorizationResponse } from './oauth/rfc6749-4.1-authorization-code.ts'
import { servedRequests } from './oauth/rfc6749-5.1-token-response.served-requests.ts'
import { tokenRequestErrors, tokenResponse } from './oauth/rfc6749-5.1-token-response.ts'
import { refreshErrors, refreshing } from './oauth/rfc6749-6-refreshing.ts'
import { givenBefore } from './oauth/rfc6749-10.10-guessing.given-before.ts'
import { guessing } from './oauth/rfc6749-10.10-guessing.ts'
import { bearer, bearerErrors } from './oauth/rfc6750-bearer-token.ts'
import { embeddedKeys, jwks } from './oauth/rfc7517-jwk.ts'
import { issuedJwts } from './oauth/rfc7519-jwt.ts'
import { writtenJson } from './oauth/rfc8259-json.ts'
import { listedAssertionAlgorithms } from './oauth/rfc8414-authorization-server-metadata.listed-algorithms.ts'
import { registeredNames } from './oauth/rfc8414-authorization-server-metadata.registered-names.ts'
import { announced, serverMetadata } from './oauth/rfc8414-authorization-server-metadata.ts'
import { oauthErrorForm } from './oauth/rfc9126-pushed-authorization-request.error-form.ts'
import { authorizationRequestErrors } from './oauth/rfc9126-pushed-authorization-request.errors.ts'
import { alteredProofs } from './oauth/rfc9449-4.3-checking-proofs.ts'
import { dpop, dpopErrors, dpopNonces } from './oauth/rfc9449-7-protected-resources.ts'
import { batches } from './openid4vci/03.3.2-batch-issuance.ts'
import { separateTransactionCode } from './openid4vci/04.1.1-offer-parameters.transaction-code.ts'
import {
  describedTransactionCode,
  handedOverTransactionCode,
  noTransactionCodeDemanded,
  offerParameters,
} from './openid4vci/04.1.1-offer-parameters.ts'

import { offerByReference } from './openid4vci/04.1.3-offer-by-reference.ts'
import { credentialOffer } from './openid4vci/04.1-credential-offer.ts'
import { authorization, authorizationErrors } from './openid4vci/05.1.1-authorization-details.ts'
import { scopesAndDetails } from './openid4vci/05.1.2-scope.details.ts'
import { scopes } from './openid4vci/05.1.2-scope.ts'
import { foreignIssuerStates } from './openid4vci/05.1-authorization-request.issuer-state.ts'
import { authorizationRequest } from './openid4vci/05.1-authorization-request.ts'
import { credentialIdentifiers } from './openid4vci/06.2-token-response.credential-identifiers.ts'
import { token } from './openid4vci/06.2-token-response.ts'
import { tokenErrors } from './openid4vci/06.3-token-error.ts'
import { nonce } from './openid4vci/07.2-nonce-response.ts'
import { credentialRequest, credentialRequestErrors } from './openid4vci/08.2-credential-request.ts'
import {
  credentialErrorForm,
  credentialErrorsActive,
} from './openid4vci/08.3.1.2-credential-request-errors.ts'
import { issuedCredential } from './openid4vci/08.3-credential-response.issued.ts'
import { credentialResponse } from './openid4vci/08.3-credential-response.ts'
import { deferred } from './openid4vci/09.2-deferred-response.ts'
import { deferredErrors } from './openid4vci/09.3-deferred-error.ts'
import { encryptionErrors } from './openid4vci/10-encrypted-messages.errors.ts'
import { encryption } from './openid4vci/10-encrypted-messages.ts'
import { notification, notificationErrors } from './openid4vci/11.1-notification-request.ts'
import { metadataRetrieval } from './openid4vci/12.2.2-metadata-retrieval.ts'
import { signedMetadata } from './openid4vci/12.2.3-signed-metadata.ts'
import { authorizationServerMetadata } from './openid4vci/12.2.4-authorization-servers.ts'
import { configurationParameters } from './openid4vci/12.2.4-metadata-parameters.configurations.ts'
import { displayParameters } from './openid4vci/12.2.4-metadata-parameters.display.ts'
import { encryptionParameters } from './openid4vci/12.2.4-metadata-parameters.encryption.ts'
import {
  issuerMetadataParameters,
  offeredIdentifier,
} from './openid4vci/12.2.4-metadata-parameters.ts'
import { transactionCodeGuessing } from './openid4vci/13.6.3-transaction-code-guessing.ts'
import { certificates, weakHandshakes } from './openid4vci/13.9-transport-security.ts'
import { reissuance } from './openid4vci/14.3-reissuance.ts'
import { privacyOfCredentials, privacyOfMetadata } from './openid4vci/15-privacy.ts'
import { deliveredW3cCredentials } from './openid4vci/A.1-w3c-credentials.ts'
import { deliveredMdoc } from './openid4vci/A.2-mdoc.ts'
import { deliveredSdJwt, metadataAppendices } from './openid4vci/A.3-sd-jwt-vc.ts'
import { alteredMessages } from './openid4vci/altered-messages.ts'
import {
  haipKeyAttestations,
  keyAttestationErrors,
  keyAttestations,
} from './openid4vci/D-key-attestations.ts'
import { acceptedProofs, boundToCertificate } from './openid4vci/F.1-jwt-proof.accepted.ts'
import { proofErrors } from './openid4vci/F.1-jwt-proof.ts'
import { apiRefusals } from './pingone/api-conventions.refusals.ts'
import { api } from './pingone/api-conventions.ts'
import { deliveredData } from './pingone/credential-queue.delivered.ts'
import { keptInTheQueue } from './pingone/credential-queue.kept.ts'
import { queue } from './pingone/credential-queue.ts'
import {
  credentialTypes,
  disabledTypeInAnOffer,
  disabledTypeIssued,
  fieldsInCredentials,
} from './pingone/credential-types.ts'
import { discovery } from './pingone/discovery.ts'
import { issuanceRules } from './pingone/issuance-rules.ts'
import { beyondTheOffer, fetchedOffers } from './pingone/offer-data-model.fetched.ts'
import { offerResource } from './pingone/offer-data-model.ts'
import { offerQrImage } from './pingone/offer-data-model.ways.ts'
import {
  deliveredCredentials,
  grantsWork,
  offerTargets,
  ownSignIn,
  strangersSignIn,
  withoutAuthentication,
  wrongPassword,
} from './pingone/offer-flow.ts'
import { reachedCredentials, wholeWays } from './pingone/offer-flow.whole-ways.ts'
import { offerLifetime } from './pingone/offer-lifetime.ts'
import { offerRequests } from './pingone/offer-requests.ts'
import { offerStatus } from './pingone/offer-status.ts'
import { retrievedCredentials } from './pingone/user-credentials.retrieved.ts'
import { userCredentials } from './pingone/user-credentials.ts'
import { sdJwtVc } from './sd-jwt-vc/3.2-data-format.ts'
import { jwtVcIssuerMetadata, keyOfTheSet } from './sd-jwt-vc/05-issuer-metadata.ts'
import { typeMetadataMembers } from './sd-jwt-vc/06-type-metadata.members.ts'
import { typeMetadata } from './sd-jwt-vc/06-type-metadata.ts'
import { sdJwtBatches } from './sd-jwt-vc/rfc9901-disclosures.batches.ts'
import { sdJwtPrivacy } from './sd-jwt-vc/rfc9901-disclosures.privacy.ts'
import { sdJwt } from './sd-jwt-vc/rfc9901-disclosures.ts'
import { statusAllocation } from './status-list/allocation.ts'
import { statusList } from './status-list/status-list-tokens.list.ts'
import { referencedTokens } from './status-list/status-list-tokens.referenced.ts'
import { statusListServing } from './status-list/status-list-tokens.serving.ts'
import { statusListTokens } from './status-list/status-list-tokens.ts'
import { w3cCredentialsAsJwts } from './vcdm/verifiable-credential.jwt.ts'
import { proofsOfW3cCredentials } from './vcdm/verifiable-credential.proofs.ts'
import { verifiableCredential } from './vcdm/verifiable-credential.ts'

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
  ...proofsOfW3cCredentials,
  ...w3cCredentialsAsJwts,
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
  ...dpopNonces,
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
  ...listedProofAlgorithms,
  ...listedAssertionAlgorithms,
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
  ...keptInTheQueue,
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
