import type { HolderKey } from '../holder-key.ts'

/** The keys of a journey's access tokens, and the nonces its servers want in proofs of them. */
export interface DpopState {
  key: Promise<HolderKey> | undefined
  /** What its proofs are signed by: chosen with the first authorization server that is asked. */
  algorithm: string | undefined
  /** Newest nonce by server: an authorization server and an issuer each have their own. */
  readonly nonces: Map<string, string>
}

export function emptyDpopState(): DpopState {
  return { key: undefined, algorithm: undefined, nonces: new Map() }
}
