import type { Fault } from '../fault.ts'
import { dSignerCertificateInTheProtectedHeader } from './document-signer-certificate-in-the-protected-header.ts'
import { dSignerForFiveHundredDays } from './document-signer-for-five-hundred-days.ts'
import { dSignerForWebServers } from './document-signer-for-web-servers.ts'
import { dSignerOfAnotherCountry } from './document-signer-of-another-country.ts'
import { dSignerThatMayEncipherKeys } from './document-signer-that-may-encipher-keys.ts'
import { dLicenceWithATextForItsBirthDate } from './driving-licence-with-a-text-for-its-birth-date.ts'
import { dLicenceWithoutAPortrait } from './driving-licence-without-a-portrait.ts'
import { iOfThreeParts } from './issuerauth-of-three-parts.ts'
import { mAlgorithmInTheUnprotectedHeader } from './mdoc-algorithm-in-the-unprotected-header.ts'
import { mElementThatFitsNoDigest } from './mdoc-element-that-fits-no-digest.ts'
import { mElementWithATextForItsRandomValue } from './mdoc-element-with-a-text-for-its-random-value.ts'
import { mElementsWithoutTag24 } from './mdoc-elements-without-tag-24.ts'
import { mForAnotherDeviceKey } from './mdoc-for-another-device-key.ts'
import { mSignedBeforeItsCertificate } from './mdoc-signed-before-its-certificate.ts'
import { mSignedByAnotherKey } from './mdoc-signed-by-another-key.ts'
import { mThatAuthorisesANamespaceTwice } from './mdoc-that-authorises-a-namespace-twice.ts'
import { mThatIsValidBeforeItIsSigned } from './mdoc-that-is-valid-before-it-is-signed.ts'
import { mWhoseDigestIDsTellTheElements } from './mdoc-whose-digestids-tell-the-elements.ts'
import { mWhoseNamespacesHoldNoArrays } from './mdoc-whose-namespaces-hold-no-arrays.ts'
import { mWithADigestIDBeyondAllBounds } from './mdoc-with-a-digestid-beyond-all-bounds.ts'
import { mWithOneRandomValueForAll } from './mdoc-with-one-random-value-for-all.ts'
import { mWithShortRandomValues } from './mdoc-with-short-random-values.ts'
import { pKeyInTheSecurityObject } from './private-key-in-the-security-object.ts'
import { sObjectOfAnotherDocumentType } from './security-object-of-another-document-type.ts'
import { sObjectOfAnotherVersion } from './security-object-of-another-version.ts'
import { sObjectWithAMisspeltDigestAlgorithm } from './security-object-with-a-misspelt-digest-algorithm.ts'
import { sObjectWithoutTag24 } from './security-object-without-tag-24.ts'

export const mdocFaults: readonly Fault[] = [
  dLicenceWithoutAPortrait,
  dLicenceWithATextForItsBirthDate,
  mWhoseNamespacesHoldNoArrays,
  mElementsWithoutTag24,
  mElementWithATextForItsRandomValue,
  iOfThreeParts,
  mAlgorithmInTheUnprotectedHeader,
  dSignerCertificateInTheProtectedHeader,
  mSignedByAnotherKey,
  sObjectWithoutTag24,
  sObjectOfAnotherVersion,
  sObjectOfAnotherDocumentType,
  sObjectWithAMisspeltDigestAlgorithm,
  mElementThatFitsNoDigest,
  mWithADigestIDBeyondAllBounds,
  pKeyInTheSecurityObject,
  mForAnotherDeviceKey,
  mThatIsValidBeforeItIsSigned,
  mSignedBeforeItsCertificate,
  mThatAuthorisesANamespaceTwice,
  mWithShortRandomValues,
  mWithOneRandomValueForAll,
  mWhoseDigestIDsTellTheElements,
  dSignerForWebServers,
  dSignerThatMayEncipherKeys,
  dSignerForFiveHundredDays,
  dSignerOfAnotherCountry,
]
