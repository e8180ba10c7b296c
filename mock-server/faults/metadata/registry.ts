import type { Fault } from '../fault.ts'
import { anonymousAccessFlagAsText } from './anonymous-access-flag-as-text.ts'
import { authorizationServerMetadataOfAnotherIssuer } from './authorization-server-metadata-of-another-issuer.ts'
import { authorizationServerMetadataWithoutTokenEndpoint } from './authorization-server-metadata-without-token-endpoint.ts'
import { claimDescribedTwice } from './claim-described-twice.ts'
import { configurationWithoutVct } from './configuration-without-vct.ts'
import { credentialDisplayWithoutName } from './credential-display-without-name.ts'
import { credentialOfAnotherVct } from './credential-of-another-vct.ts'
import { metadataAsPlainText } from './metadata-as-plain-text.ts'
import { metadataAtTheAppendedPath } from './metadata-at-the-appended-path.ts'
import { metadataOfAnotherIssuer } from './metadata-of-another-issuer.ts'
import { metadataWithoutCredentialEndpoint } from './metadata-without-credential-endpoint.ts'
import { missingMandatoryClaim } from './missing-mandatory-claim.ts'
import { privateKeyInTheJwkSet } from './private-key-in-the-jwk-set.ts'
import { proofTypeWithoutAlgorithms } from './proof-type-without-algorithms.ts'

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
]
