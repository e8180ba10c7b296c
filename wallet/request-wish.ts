import type { EncryptionWish } from './credential/encryption.ts'
import type { ProofWish } from './proofs/proof-wish.ts'

/** How a Credential Request is made where the metadata leaves the wallet a choice. */
export interface RequestWish {
  /** How many keys to prove, each by a proof of its own. Default 1. */
  readonly proofs?: number
  readonly proof?: ProofWish
  readonly encryption?: EncryptionWish
}
