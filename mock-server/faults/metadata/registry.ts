import type { Fault } from '../fault.ts'
import { anonymousAccessFlagAsText } from './anonymous-access-flag-as-text.ts'
import { attackPotentialOfAnUnknownName } from './attack-potential-of-an-unknown-name.ts'
import { authorizationServerMetadataOfAnotherIssuer } from './authorization-server-metadata-of-another-issuer.ts'
import { authorizationServerMetadataWithoutTokenEndpoint } from './authorization-server-metadata-without-token-endpoint.ts'
import { authorizationServerThatIsNoURL } from './authorization-server-that-is-no-url.ts'
import { authorizationServerWithoutMetadata } from './authorization-server-without-metadata.ts'
import { backgroundColourThatIsANumber } from './background-colour-that-is-a-number.ts'
import { backgroundImageWithoutUri } from './background-image-without-uri.ts'
import { batchOfOne } from './batch-of-one.ts'
import { bindingMethodThatIsAWholeDID } from './binding-method-that-is-a-whole-did.ts'
import { bindingMethodsWithoutProofTypes } from './binding-methods-without-proof-types.ts'
import { claimDescribedTwice } from './claim-described-twice.ts'
import { claimsAsAnObject } from './claims-as-an-object.ts'
import { configurationThatIsAText } from './configuration-that-is-a-text.ts'
import { configurationWithoutFormat } from './configuration-without-format.ts'
import { configurationWithoutVct } from './configuration-without-vct.ts'
import { credentialDescriptionThatIsAnObject } from './credential-description-that-is-an-object.ts'
import { credentialDisplayOfOneLocaleTwice } from './credential-display-of-one-locale-twice.ts'
import { credentialDisplayThatIsEmpty } from './credential-display-that-is-empty.ts'
import { credentialDisplayWithoutName } from './credential-display-without-name.ts'
import { credentialLogoWithAnObjectForItsAltText } from './credential-logo-with-an-object-for-its-alt-text.ts'
import { credentialLogoWithoutUri } from './credential-logo-without-uri.ts'
import { credentialMetadataThatIsAText } from './credential-metadata-that-is-a-text.ts'
import { credentialOfAnotherVct } from './credential-of-another-vct.ts'
import { cryptosuiteByTheNameOfAnAlgorithm } from './cryptosuite-by-the-name-of-an-algorithm.ts'
import { deferredCredentialEndpointWithAFragment } from './deferred-credential-endpoint-with-a-fragment.ts'
import { identifierWithAQuery } from './identifier-with-a-query.ts'
import { identifierWithoutTLS } from './identifier-without-tls.ts'
import { issuerDisplayOfOneLocaleTwice } from './issuer-display-of-one-locale-twice.ts'
import { issuerDisplayThatIsEmpty } from './issuer-display-that-is-empty.ts'
import { issuerDisplayWithANumberForAName } from './issuer-display-with-a-number-for-a-name.ts'
import { issuerDisplayWithAnUnderscoreInItsLocale } from './issuer-display-with-an-underscore-in-its-locale.ts'
import { issuerIdentifierInAnotherSpelling } from './issuer-identifier-in-another-spelling.ts'
import { issuerLogoWithAnObjectForItsAltText } from './issuer-logo-with-an-object-for-its-alt-text.ts'
import { issuerLogoWithoutUri } from './issuer-logo-without-uri.ts'
import { issuerWithoutBatches } from './issuer-without-batches.ts'
import { jwkSetWithoutKeys } from './jwk-set-without-keys.ts'
import { keyBindingThatIsNotAnnounced } from './key-binding-that-is-not-announced.ts'
import { metadataAnswered203 } from './metadata-answered-203.ts'
import { metadataAsPlainText } from './metadata-as-plain-text.ts'
import { metadataAtTheAppendedPath } from './metadata-at-the-appended-path.ts'
import { metadataInALanguageThatIsNoTag } from './metadata-in-a-language-that-is-no-tag.ts'
import { metadataOfAnotherIssuer } from './metadata-of-another-issuer.ts'
import { metadataThatIsAlwaysSigned } from './metadata-that-is-always-signed.ts'
import { metadataThatLeadsAwayFromTLS } from './metadata-that-leads-away-from-tls.ts'
import { metadataWithoutCredentialEndpoint } from './metadata-without-credential-endpoint.ts'
import { missingMandatoryClaim } from './missing-mandatory-claim.ts'
import { nonceEndpointWithAFragment } from './nonce-endpoint-with-a-fragment.ts'
import { notificationEndpointWithAFragment } from './notification-endpoint-with-a-fragment.ts'
import { ownAuthorizationServerWithoutMetadata } from './own-authorization-server-without-metadata.ts'
import { privateKeyInTheJwkSet } from './private-key-in-the-jwk-set.ts'
import { proofAlgorithmThatIsAMAC } from './proof-algorithm-that-is-a-mac.ts'
import { proofTypeWithoutAlgorithms } from './proof-type-without-algorithms.ts'
import { proofTypesAsAList } from './proof-types-as-a-list.ts'
import { publishedKeyWithoutY } from './published-key-without-y.ts'
import { requiredKeyAttestationOfAnEmptyKeyStorage } from './required-key-attestation-of-an-empty-key-storage.ts'
import { scopeWithASpace } from './scope-with-a-space.ts'
import { signingAlgorithmThatIsNoList } from './signing-algorithm-that-is-no-list.ts'
import { textColourThatIsNone } from './text-colour-that-is-none.ts'

export const metadataFaults: readonly Fault[] = [
  metadataOfAnotherIssuer,
  metadataWithoutCredentialEndpoint,
  metadataAtTheAppendedPath,
  metadataAsPlainText,
  proofTypeWithoutAlgorithms,
  credentialDisplayWithoutName,
  configurationWithoutVct,
  claimDescribedTwice,
  authorizationServerMetadataOfAnotherIssuer,
  authorizationServerMetadataWithoutTokenEndpoint,
  anonymousAccessFlagAsText,
  credentialOfAnotherVct,
  missingMandatoryClaim,
  privateKeyInTheJwkSet,
  authorizationServerThatIsNoURL,
  authorizationServerWithoutMetadata,
  backgroundColourThatIsANumber,
  backgroundImageWithoutUri,
  batchOfOne,
  bindingMethodThatIsAWholeDID,
  bindingMethodsWithoutProofTypes,
  claimsAsAnObject,
  configurationThatIsAText,
  configurationWithoutFormat,
  credentialDescriptionThatIsAnObject,
  credentialDisplayOfOneLocaleTwice,
  credentialDisplayThatIsEmpty,
  credentialLogoWithAnObjectForItsAltText,
  credentialLogoWithoutUri,
  credentialMetadataThatIsAText,
  deferredCredentialEndpointWithAFragment,
  identifierWithAQuery,
  identifierWithoutTLS,
  issuerDisplayOfOneLocaleTwice,
  issuerDisplayThatIsEmpty,
  issuerDisplayWithANumberForAName,
  issuerDisplayWithAnUnderscoreInItsLocale,
  issuerLogoWithAnObjectForItsAltText,
  issuerLogoWithoutUri,
  metadataAnswered203,
  metadataInALanguageThatIsNoTag,
  metadataThatIsAlwaysSigned,
  nonceEndpointWithAFragment,
  notificationEndpointWithAFragment,
  ownAuthorizationServerWithoutMetadata,
  proofAlgorithmThatIsAMAC,
  proofTypesAsAList,
  requiredKeyAttestationOfAnEmptyKeyStorage,
  scopeWithASpace,
  signingAlgorithmThatIsNoList,
  metadataThatLeadsAwayFromTLS,
  publishedKeyWithoutY,
  jwkSetWithoutKeys,
  attackPotentialOfAnUnknownName,
  issuerWithoutBatches,
  cryptosuiteByTheNameOfAnAlgorithm,
  issuerIdentifierInAnotherSpelling,
  keyBindingThatIsNotAnnounced,
  textColourThatIsNone,
]
