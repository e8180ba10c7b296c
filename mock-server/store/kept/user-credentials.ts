import type { CredentialType } from './credential-types.ts'

/** PENDING: queued until a wallet retrieves it. */
export interface UserCredential {
  readonly id: string
  readonly userId: string
  readonly credentialTypeId: string
  /** That it was made, changed or last retrieved under; absent: the newest. */
  readonly typeVersion?: CredentialType['version']
  /** The issuance rule that made it. */
  readonly ruleId?: string
  /** Its rule took it back, and may issue another one. */
  readonly isWithdrawn?: boolean
  readonly data: Readonly<Record<string, string>>
  /** How often it was changed; absent: never. */
  readonly revision?: number
  readonly status: 'PENDING' | 'ISSUED' | 'REVOKED'
  /** From then on it is revoked. */
  readonly expiresAt?: Date
  /** `demoDataStorage.storeUntilIssued` */
  readonly storesData?: boolean
  /** Ways in which the user was told of it. */
  readonly notifies?: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A user credential as one wallet has it; PingOne's provisioned credential. */
export interface ProvisionedCredential {
  readonly id: string
  readonly userId: string
  readonly userCredentialId: string
  readonly protocol: 'OID4VCI' | 'NATIVE'
  /** Of a NATIVE one: the wallet that has it. */
  readonly digitalWalletId?: string
  /** That of the user credential when it was fetched. */
  readonly revision: number
  /** Its position in the environment's Token Status Lists, which follow one another. */
  readonly statusIndex: number
  /** What the wallet said it did. */
  readonly actions?: readonly { readonly type: string; readonly occurredAt: Date }[]
  readonly createdAt: Date
}

/** What users have, and what their wallets received. */
export interface UserCredentialCollections {
  userCredentials: UserCredential
  /** What each wallet received of them. */
  provisionedCredentials: ProvisionedCredential
  /** Positions of the status list that were given away, by their number. */
  statusIndexes: Record<string, never>
  /** One, `given`: how many there were, with those that were freed. */
  statusCounters: { readonly positions: number }
}
