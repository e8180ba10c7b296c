import type { Environment } from '../environment.ts'
import type { AccessToken } from '../store/kept/authorization.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { HolderKey } from './holder-key.ts'

/** What a proof is judged by, beside itself. */
export interface ProofContext {
  readonly token: AccessToken
  readonly type: CredentialType
}

/** A proof type of OpenID4VCI 1.0, Appendix F: how a wallet shows that it holds a key. */
export interface ProofType {
  /** The member of `proofs`. */
  readonly id: 'jwt' | 'di_vp' | 'attestation'
  readonly algorithms: readonly string[]
  /** At most one proof, whatever `batch_size` says. */
  readonly single?: true
  /**
   * @returns the public keys that a credential may be bound to; none where a fault let a proof without one pass.
   * @throws ProtocolError `invalid_proof` or `invalid_nonce`.
   */
  verify(
    environment: Environment,
    proof: unknown,
    context: ProofContext,
  ): Promise<readonly HolderKey[]>
}
