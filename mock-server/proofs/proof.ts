import type { Environment } from '../environment.ts'
import type { AccessToken } from '../store/store.ts'
import type { HolderKey } from './holder-key.ts'

/** A proof type of OpenID4VCI 1.0, Appendix F: how a wallet shows that it holds a key. */
export interface ProofType {
  /** The member of `proofs`. */
  readonly id: string
  readonly algorithms: readonly string[]
  /**
   * @returns the proven public key; undefined where a fault let a proof without one pass.
   * @throws ProtocolError `invalid_proof` or `invalid_nonce`.
   */
  verify(
    environment: Environment,
    proof: unknown,
    token: AccessToken,
  ): Promise<HolderKey | undefined>
}
