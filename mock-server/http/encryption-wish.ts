import type { JWK } from 'jose'

/** How an answer is encrypted: `credential_response_encryption` of the request. */
export interface ReplyEncryption {
  /** The wallet's key, with its `alg`. */
  readonly jwk: JWK
  readonly enc: string
  readonly zip?: string
}
