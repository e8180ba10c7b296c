import { authorizationDeviations } from './authorization/registry.ts'
import { clientDeviations } from './client/registry.ts'
import { credentialDeviations } from './credential/registry.ts'
import { deferredDeviations } from './deferred/registry.ts'
import type { Deviation } from './deviation.ts'
import { dpopDeviations } from './dpop/registry.ts'
import { encryptionDeviations } from './encryption/registry.ts'
import { keyAttestationDeviations } from './key-attestation/registry.ts'
import { notificationDeviations } from './notification/registry.ts'
import { presentationDeviations } from './presentation/registry.ts'
import { proofDeviations } from './proof/registry.ts'
import { refreshDeviations } from './refresh/registry.ts'
import { tokenDeviations } from './token/registry.ts'

/** Every deliberate error of the wallet, a folder for each endpoint or message. */
export const deviations: readonly Deviation[] = [
  ...authorizationDeviations,
  ...tokenDeviations,
  ...refreshDeviations,
  ...clientDeviations,
  ...dpopDeviations,
  ...proofDeviations,
  ...keyAttestationDeviations,
  ...credentialDeviations,
  ...notificationDeviations,
  ...deferredDeviations,
  ...encryptionDeviations,
  ...presentationDeviations,
]
