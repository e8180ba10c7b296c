import type { JWK } from 'jose'
import type { ClientAuthentication } from './registered-client.ts'
import type { Trust } from './trusted-attester.ts'

/** A wallet of somebody else, as it registered; without private keys. */
export interface ForeignClient {
  readonly id: string
  /** Each is compared as it stands (RFC 9700, Section 2.1). */
  readonly redirectUris: readonly string[]
  readonly authentication: ClientAuthentication
  /** Of the methods that need one: made where a registration has none. */
  readonly secret?: string
  /** Of its client assertions. */
  readonly jwks?: { readonly keys: readonly JWK[] }
  /** Wallet providers whose attestations of this wallet and of its keys are trusted. */
  readonly attesters?: Trust
}
