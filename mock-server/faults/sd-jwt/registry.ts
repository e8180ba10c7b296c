import type { Fault } from '../fault.ts'
import { certificateChainInPem } from './certificate-chain-in-pem.ts'
import { certificateChainInThePayload } from './certificate-chain-in-the-payload.ts'
import { certificateChainThatDoesNotHangTogether } from './certificate-chain-that-does-not-hang-together.ts'
import { claimHiddenThatItsTypeNeverHides } from './claim-hidden-that-its-type-never-hides.ts'
import { claimInTheOpenThatItsTypeAlwaysHides } from './claim-in-the-open-that-its-type-always-hides.ts'
import { claimThatItsTypeCallsMandatoryIsNotThere } from './claim-that-its-type-calls-mandatory-is-not-there.ts'
import { credentialOfAnIssuerThatIsNoUri } from './credential-of-an-issuer-that-is-no-uri.ts'
import { credentialThatDisclosesWhenItBegins } from './credential-that-discloses-when-it-begins.ts'
import { credentialWithANumberForItsVct } from './credential-with-a-number-for-its-vct.ts'
import { credentialWithATextForItsStatus } from './credential-with-a-text-for-its-status.ts'
import { credentialWithAWordForItsType } from './credential-with-a-word-for-its-type.ts'
import { credentialWithDigestsAndNoDisclosures } from './credential-with-digests-and-no-disclosures.ts'
import { credentialWithDisclosuresAndNoDigests } from './credential-with-disclosures-and-no-digests.ts'
import { credentialWithoutVct } from './credential-without-vct.ts'
import { integrityOfAnotherDocument } from './integrity-of-another-document.ts'
import { issuerKeyMetadataAsPlainText } from './issuer-key-metadata-as-plain-text.ts'
import { issuerKeyMetadataAtTheAppendedPath } from './issuer-key-metadata-at-the-appended-path.ts'
import { issuerKeyMetadataBehindASlash } from './issuer-key-metadata-behind-a-slash.ts'
import { issuerKeyMetadataOfAnotherIssuer } from './issuer-key-metadata-of-another-issuer.ts'
import { issuerKeysByValueAndByReference } from './issuer-keys-by-value-and-by-reference.ts'
import { sdJwtThatDisclosesAReservedName } from './sd-jwt-that-discloses-a-reserved-name.ts'
import { sdJwtThatNamesItsHashBelowTheTop } from './sd-jwt-that-names-its-hash-below-the-top.ts'
import { sdJwtThatShoutsItsHash } from './sd-jwt-that-shouts-its-hash.ts'
import { sdJwtWithAClaimDisclosedWithoutAValue } from './sd-jwt-with-a-claim-disclosed-without-a-value.ts'
import { sdJwtWithADigestBesideOtherMembers } from './sd-jwt-with-a-digest-beside-other-members.ts'
import { sdJwtWithADigestThatIsTooShort } from './sd-jwt-with-a-digest-that-is-too-short.ts'
import { sdJwtWithADigestThatOccursTwice } from './sd-jwt-with-a-digest-that-occurs-twice.ts'
import { sdJwtWithADisclosureOfNothing } from './sd-jwt-with-a-disclosure-of-nothing.ts'
import { sdJwtWithAKeyBindingOfTheIssuer } from './sd-jwt-with-a-key-binding-of-the-issuer.ts'
import { sdJwtWithAnArrayElementDisclosedByName } from './sd-jwt-with-an-array-element-disclosed-by-name.ts'
import { sdJwtWithAnEmptyDisclosure } from './sd-jwt-with-an-empty-disclosure.ts'
import { sdJWTWithDigestsInTheOrderOfTheClaims } from './sd-jwt-with-digests-in-the-order-of-the-claims.ts'
import { sdJwtWithDigestsOfTheDecodedDisclosures } from './sd-jwt-with-digests-of-the-decoded-disclosures.ts'
import { sdJWTWithOneNameForTwoDisclosures } from './sd-jwt-with-one-name-for-two-disclosures.ts'
import { sdJwtWithOneSaltForTwoClaims } from './sd-jwt-with-one-salt-for-two-claims.ts'
import { sdJwtWithThreeDotsForAClaim } from './sd-jwt-with-three-dots-for-a-claim.ts'
import { sdJwtWithoutItsLastTilde } from './sd-jwt-without-its-last-tilde.ts'
import { sdJwtsOfABatchThatEndToTheSecond } from './sd-jwts-of-a-batch-that-end-to-the-second.ts'
import { sdJwtsOfABatchWithTheSameSalts } from './sd-jwts-of-a-batch-with-the-same-salts.ts'
import { typeMetadataOfATypeThatExtendsItself } from './type-metadata-of-a-type-that-extends-itself.ts'
import { typeMetadataOfAnotherType } from './type-metadata-of-another-type.ts'
import { typeMetadataOfNoType } from './type-metadata-of-no-type.ts'
import { typeMetadataWithADisplayOfNoLanguage } from './type-metadata-with-a-display-of-no-language.ts'
import { typeMetadataWithAWordOfItsOwnForSd } from './type-metadata-with-a-word-of-its-own-for-sd.ts'
import { typeMetadataWithClaimsThatAreNoList } from './type-metadata-with-claims-that-are-no-list.ts'
import { typeMetadataWithClaimsThatHaveNoLabel } from './type-metadata-with-claims-that-have-no-label.ts'

export const sdJwtFaults: readonly Fault[] = [
  certificateChainInPem,
  certificateChainThatDoesNotHangTogether,
  credentialOfAnIssuerThatIsNoUri,
  credentialThatDisclosesWhenItBegins,
  credentialWithANumberForItsVct,
  credentialWithATextForItsStatus,
  credentialWithAWordForItsType,
  credentialWithDigestsAndNoDisclosures,
  credentialWithDisclosuresAndNoDigests,
  credentialWithoutVct,
  issuerKeyMetadataAsPlainText,
  issuerKeyMetadataAtTheAppendedPath,
  issuerKeyMetadataOfAnotherIssuer,
  issuerKeysByValueAndByReference,
  sdJwtThatDisclosesAReservedName,
  sdJwtThatNamesItsHashBelowTheTop,
  sdJwtThatShoutsItsHash,
  sdJwtWithAClaimDisclosedWithoutAValue,
  sdJwtWithADigestBesideOtherMembers,
  sdJwtWithADigestThatIsTooShort,
  sdJwtWithADigestThatOccursTwice,
  sdJwtWithADisclosureOfNothing,
  sdJwtWithAKeyBindingOfTheIssuer,
  sdJwtWithAnArrayElementDisclosedByName,
  sdJwtWithAnEmptyDisclosure,
  sdJwtWithDigestsOfTheDecodedDisclosures,
  sdJwtWithOneSaltForTwoClaims,
  sdJwtWithThreeDotsForAClaim,
  sdJwtWithoutItsLastTilde,
  certificateChainInThePayload,
  issuerKeyMetadataBehindASlash,
  typeMetadataWithClaimsThatAreNoList,
  typeMetadataOfNoType,
  typeMetadataOfAnotherType,
  integrityOfAnotherDocument,
  claimThatItsTypeCallsMandatoryIsNotThere,
  claimInTheOpenThatItsTypeAlwaysHides,
  claimHiddenThatItsTypeNeverHides,
  sdJWTWithDigestsInTheOrderOfTheClaims,
  sdJWTWithOneNameForTwoDisclosures,
  sdJwtsOfABatchWithTheSameSalts,
  sdJwtsOfABatchThatEndToTheSecond,
  typeMetadataOfATypeThatExtendsItself,
  typeMetadataWithADisplayOfNoLanguage,
  typeMetadataWithClaimsThatHaveNoLabel,
  typeMetadataWithAWordOfItsOwnForSd,
]
