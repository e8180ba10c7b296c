import type { HolderKey } from '../holder-key.ts'

/** A certificate that a key signs for itself, before it is made: a deviation changes it, or adds more to the chain. */
export interface CertificateDraft extends Pick<HolderKey, 'privateKey' | 'publicJwk'> {
  readonly notBefore: Date
  readonly notAfter: Date
}
