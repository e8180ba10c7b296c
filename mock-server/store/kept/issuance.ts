import type { ReplyEncryption } from '../../http/encryption-wish.ts'
import type { HolderKey } from '../../proofs/holder-key.ts'

export interface IssuedNotification {
  readonly userId: string
  readonly credentialIds: readonly string[]
  readonly provisionedIds?: readonly string[]
  readonly events: readonly string[]
}

/** An issuance that takes a while: what was asked for, and when it is there. */
export interface Deferral {
  readonly userId: string
  readonly credentialTypeId: string
  /** The user credential that was named, where one was. */
  readonly identifier?: string
  readonly offerId?: string
  /** One credential each; undefined for a credential bound to no key. */
  readonly holderKeys: readonly (HolderKey | undefined)[]
  readonly readyAt: Date
  readonly denied: boolean
  /** What the Credential Request asked for: of no meaning for later answers (Section 9.1). */
  readonly firstEncryption?: ReplyEncryption
  /** How often the wallet has been given the credentials: once is right. */
  readonly fetched: number
}

/** What the Credential Endpoint and those after it have to remember. */
export interface IssuanceCollections {
  nonces: { readonly issuedAt: Date }
  notifications: IssuedNotification
  /** By `transaction_id` (OpenID4VCI 1.0, Section 9). */
  deferrals: Deferral
}
