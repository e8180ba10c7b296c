import type { JWK } from 'jose'

/** A key that a credential is bound to. */
export interface HolderKey {
  /** Public. */
  readonly jwk: JWK
  /** The DID URL by which the wallet named it, where it did. */
  readonly kid?: string
}
