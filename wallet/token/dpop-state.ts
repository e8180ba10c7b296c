import type { HolderKey } from '../holder-key.ts'

/** The keys of a journey's access tokens, and the nonces its servers want in proofs of them. */
export interface DpopState {
  key: Promise<HolderKey> | undefined
  /** Newest nonce by server: an authorization server and an issuer each have their own. */
  readonly nonces: Map<string, string>
}

export function emptyDpopState(): DpopState {
  return { key: undefined, nonces: new Map() }
}
