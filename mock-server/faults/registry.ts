import { placeMutants } from '../demands/mutants.ts'
import { appendixFaults } from './appendices/registry.ts'
import { authorizationFaults } from './authorization/registry.ts'
import { clientFaults } from './client/registry.ts'
import { credentialFaults } from './credential/registry.ts'
import { deferredFaults } from './deferred/registry.ts'
import { dpopFaults } from './dpop/registry.ts'
import { encryptionFaults } from './encryption/registry.ts'
import { encryptionMetadataFaults } from './encryption-metadata/registry.ts'
import type { Fault } from './fault.ts'
import { formatFaults } from './format/registry.ts'
import { haipFaults } from './haip/registry.ts'
import { jsonFaults } from './json/registry.ts'
import { keyAttestationFaults } from './key-attestation/registry.ts'
import { mdocFaults } from './mdoc/registry.ts'
import { metadataFaults } from './metadata/registry.ts'
import { nonceFaults } from './nonce/registry.ts'
import { notificationFaults } from './notification/registry.ts'
import { offerFaults } from './offer/registry.ts'
import { pingoneFaults } from './pingone/registry.ts'
import { pingoneConfigurationFaults } from './pingone-configuration/registry.ts'
import { presentationFaults } from './presentation/registry.ts'
import { proofFaults } from './proof/registry.ts'
import { refreshFaults } from './refresh/registry.ts'
import { sdJwtFaults } from './sd-jwt/registry.ts'
import { serverMetadataFaults } from './server-metadata/registry.ts'
import { signedMetadataFaults } from './signed-metadata/registry.ts'
import { statusListFaults } from './status-list/registry.ts'
import { tlsFaults } from './tls/registry.ts'
import { tokenFaults } from './token/registry.ts'
import { vcdmFaults } from './vcdm/registry.ts'

/** Every fault there is, a folder for each family; `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = [
  ...pingoneFaults,
  ...pingoneConfigurationFaults,
  ...offerFaults,
  ...metadataFaults,
  ...signedMetadataFaults,
  ...serverMetadataFaults,
  ...authorizationFaults,
  ...tokenFaults,
  ...refreshFaults,
  ...clientFaults,
  ...dpopFaults,
  ...haipFaults,
  ...nonceFaults,
  ...proofFaults,
  ...keyAttestationFaults,
  ...credentialFaults,
  ...notificationFaults,
  ...appendixFaults,
  ...formatFaults,
  ...mdocFaults,
  ...vcdmFaults,
  ...sdJwtFaults,
  ...statusListFaults,
  ...deferredFaults,
  ...encryptionFaults,
  ...encryptionMetadataFaults,
  ...presentationFaults,
  ...tlsFaults,
  ...jsonFaults,
]

/** Beside those that somebody wrote every demand overlooked at a place (`dpop-typ@par`). */
export const allFaults: readonly Fault[] = [...faults, ...placeMutants]

export function faultNamed(name: string): Fault | undefined {
  return allFaults.find((fault) => fault.name === name)
}
