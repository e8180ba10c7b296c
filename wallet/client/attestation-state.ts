import type { HolderKey } from '../holder-key.ts'

/** What a journey has to show of its attested key. */
export interface AttestationState {
  /** One key an issuer: attestations of two issuers cannot be linked by it. */
  key: Promise<HolderKey> | undefined
  /** Challenges that servers gave, by their identifier. */
  readonly challenges: Map<string, string>
  /** The proof of that key that was sent last. */
  lastProof: string | undefined
}

export function emptyAttestationState(): AttestationState {
  return { key: undefined, challenges: new Map(), lastProof: undefined }
}
