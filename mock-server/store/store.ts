import type { ReplyEncryption } from '../http/encryption-wish.ts'
import type { ForeignClient } from '../oauth/foreign-client.ts'
import type { HolderKey } from '../proofs/holder-key.ts'

/**
 * State behind an async interface whose operations are the ones correctness needs. A code, a
 * `request_uri` or a `jti` is *taken*: atomically, once. Entries past their expiry are gone, and no other entry
 * ever goes by itself: a full store takes no new one.
 */
export interface Store {
  collection<C extends keyof Collections>(name: C): Collection<Collections[C], Indexed<C>>
  /**
   * All of it in one step, or nothing of it.
   * @returns false: of what has to be new something is there already.
   * @throws StoreFull where there is no room for all of it.
   */
  together(writes: readonly Write[]): Promise<boolean>
  /** Frees what has expired. Nothing depends on it but memory. */
  sweep(): Promise<void>
  /** The environment is gone, and with it everything that it kept. */
  discard(): Promise<void>
}

/** One entry of several that are written together; each is written once. */
export type Write =
  | { readonly [C in keyof Collections]: WriteIn<C> }[keyof Collections]
  | { readonly in: keyof Collections; readonly id: string; readonly take: true }

type WriteIn<C extends keyof Collections> = { readonly in: C; readonly id: string } & (
  | {
      readonly put: Collections[C]
      readonly expiresAt?: Date | undefined
      readonly isNew?: boolean
    }
  /** Where there is none, nothing is changed. May be called more than once. */
  | { readonly update: (value: Collections[C]) => Collections[C] }
)

export interface Collection<T, I extends string = string> {
  get(id: string): Promise<T | undefined>
  /** In order of insertion. */
  list(): Promise<readonly T[]>
  /** Those from one position to before another one, in order of insertion. */
  slice(from: number, to: number): Promise<readonly T[]>
  /** The one that was put first of those that are there. */
  first(): Promise<T | undefined>
  /** Those whose `member` is `value`, in order of insertion: the cost is theirs and not that of all. */
  where(member: I, value: string): Promise<readonly T[]>
  /** With those that expired and were not freed yet. */
  count(): Promise<number>
  /** Goes up with everything that is written here: what was made of the entries holds as long as it stays. */
  revision(): Promise<number>
  /** Ids of what was written since it had this revision; undefined: that is not known any more. */
  changedSince(revision: number): Promise<readonly string[] | undefined>
  /**
   * @param expiresAt from then on the entry is gone; undefined: it stays.
   * @throws StoreFull where it would be one too many.
   */
  put(id: string, value: T, expiresAt?: Date): Promise<void>
  /**
   * Puts unless there is such an entry, in one step: of two callers one gets false.
   * @throws StoreFull where it would be one too many.
   */
  putNew(id: string, value: T, expiresAt?: Date): Promise<boolean>
  /** Reads and removes in one step: of two callers one gets undefined. */
  take(id: string): Promise<T | undefined>
  /** Reads, changes and writes in one step; undefined when there is no such entry. */
  update(id: string, change: (value: T) => T): Promise<T | undefined>
}

/** Members by which entries are looked for: those whose number grows with use. */
export const indexes = {
  users: ['username'],
  userCredentials: ['userId', 'credentialTypeId'],
  provisionedCredentials: ['userId', 'userCredentialId', 'digitalWalletId'],
  digitalWallets: ['userId'],
  stagedChanges: ['ruleId'],
} as const satisfies { readonly [C in keyof Collections]?: readonly (keyof Collections[C])[] }

type Indexed<C extends keyof Collections> = C extends keyof typeof indexes
  ? (typeof indexes)[C][number]
  : never

/** There is no room for another one, and what is there is still in force: HTTP 507 on every surface. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull'
  /** For the journal. */
  readonly demand = 'room in the store'
  readonly hint =
    'Delete environments that nobody needs, or start the mock with a higher limit: --max-offers, --max-entries, --max-environments.'
}

/** The store cannot be reached now: HTTP 503 on every surface, and whether something was done is not known. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
  /** For the journal. */
  readonly demand = 'store within reach'
  readonly hint = 'Start the database again: the mock goes on by itself.'
  readonly retryAfterSeconds = 1
}

/** Told when the store cannot be reached, with the reason, and when it is back. */
export type StoreListener = (state: 'away' | 'back', detail: string) => void

/** What an environment keeps. Times are `Date`s; the wire form is made at the edge. */
export interface Collections {
  users: User
  credentialTypes: CredentialType
  /** How a type was, by the id of the version. */
  credentialTypeVersions: CredentialTypeVersion
  issuanceRules: IssuanceRule
  /** By rule, user and action. */
  stagedChanges: StagedChange
  /** By the id of the staged change that was carried out. */
  ruleEvents: RuleEvent
  populations: Population
  groups: Group
  applications: Application
  roleAssignments: RoleAssignment
  /** Wallets of others that registered; the seeded ones belong to the environment itself. */
  clients: ForeignClient
  digitalWalletApplications: DigitalWalletApplication
  digitalWallets: DigitalWallet
  /** One, of the environment itself. */
  issuerProfiles: IssuerProfile
  userCredentials: UserCredential
  /** What each wallet received of them. */
  provisionedCredentials: ProvisionedCredential
  /** Positions of the status list that were given away, by their number. */
  statusIndexes: Record<string, never>
  /** How often a limited fault had something to do with a request. */
  faultUses: FaultUse
  /** One, `given`: how many there were, with those that were freed. */
  statusCounters: { readonly positions: number }
  offers: Offer
  preAuthorizedCodes: PreAuthorizedCode
  authorizationCodes: AuthorizationCode
  /** By `request_uri` (RFC 9126, Section 2.2). */
  pushedRequests: AuthorizationRequest
  /** A `request_uri` by which a user has decided: no other may. */
  usedRequestUris: Record<string, never>
  /** An authorization request waiting for the user's sign-in, by an unguessable id. */
  signIns: SignIn
  accessTokens: AccessToken
  /** By the token itself (RFC 6749, Section 6). */
  refreshTokens: RefreshToken
  /** Those that were exchanged for another one. */
  usedRefreshTokens: RefreshToken
  /** By the id of the grant: none of its tokens is good any more. */
  revokedGrants: Record<string, never>
  /** Codes that were redeemed, so that a replay can be told from a guess. */
  redeemedCodes: RedeemedCode
  nonces: { readonly issuedAt: Date }
  /** Nonces for DPoP proofs (RFC 9449, Section 8). */
  dpopNonces: Record<string, never>
  /** Challenges for proofs of attested keys. */
  attestationChallenges: Record<string, never>
  /** Proofs of possession and client assertions that were accepted, by their kind and `jti`. */
  usedProofs: Record<string, never>
  notifications: IssuedNotification
  /** Requests to the management API, by the minute in which they came. */
  requestCounts: { readonly requests: number }
  /** By `transaction_id` (OpenID4VCI 1.0, Section 9). */
  deferrals: Deferral
}

export interface User {
  readonly id: string
  readonly username: string
  readonly password: string
  readonly given: string
  readonly family: string
  readonly email: string
  /** What else PingOne's directory knows, by its names. */
  readonly attributes?: Readonly<Record<string, unknown>>
  /** By default true. */
  readonly enabled?: boolean
  readonly populationId?: string
  readonly groupIds?: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A field of a credential type becomes a claim of the credential, under its title. */
export interface CredentialTypeField {
  readonly id: string
  readonly type: 'Alphanumeric Text' | 'Issued Timestamp' | 'Directory Attribute'
  readonly title: string
  readonly attribute?: string
  readonly value?: string
  readonly required: boolean
  readonly isVisible?: boolean
  readonly fileSupport?: string
}

/** When credentials of an AUTOMATED type end: HARD revokes them, SOFT only says so in a field. */
export interface Expiration {
  readonly type: 'SOFT' | 'HARD'
  readonly after?: {
    readonly duration: number
    readonly timeUnit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS'
  }
  readonly timestamp?: Date
  /** PingOne expression language over the user. */
  readonly expression?: string
  /** Of a SOFT one: the claim that says it. */
  readonly fieldName?: string
}

export interface CredentialType {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly cardType: string
  readonly cardDesignTemplate?: string
  readonly mode: 'AUTOMATED' | 'MANAGED'
  readonly fields: readonly CredentialTypeField[]
  /** The rest of `metadata` as sent: colours, images, columns. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly expiration?: Expiration
  readonly multiple?: { readonly expression: string }
  /** By default true. */
  readonly revokesOnDelete?: boolean
  /** `visualizationTemplateData` as sent, with its defaults. */
  readonly visualization?: Readonly<Record<string, unknown>>
  /** Absent from a request: not enabled, and of the default scope. */
  readonly openid4VCI: { readonly enabled: boolean; readonly scope: string }
  readonly version: { readonly id: string; readonly number: number }
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Deleted softly: it can be read, and nothing is issued of it any more. */
  readonly deletedAt?: Date
  /** Absent: what PingOne's API can express, an SD-JWT VC with a flat claim for each field. */
  readonly profile?: CredentialProfile
}

export interface CredentialTypeVersion {
  readonly id: string
  readonly number: number
  readonly createdAt: Date
  readonly type: CredentialType
}

/** Who of the users has a credential of an AUTOMATED type. */
export interface IssuanceRule {
  readonly id: string
  readonly credentialTypeId: string
  readonly status: 'ACTIVE' | 'DISABLED'
  readonly digitalWalletApplicationId?: string
  /** One of them. */
  readonly filter: {
    readonly populationIds?: readonly string[]
    readonly groupIds?: readonly string[]
    readonly scim?: string
  }
  readonly automation: Readonly<Record<'issue' | 'update' | 'revoke', 'PERIODIC' | 'ON_DEMAND'>>
  readonly notification?: Readonly<Record<string, unknown>>
  /** Hours after its creation for which it has run. */
  readonly runs: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a rule is about to do, by itself or when told. */
export interface StagedChange {
  readonly id: string
  readonly ruleId: string
  readonly credentialTypeId: string
  readonly userId: string
  readonly action: 'ISSUE' | 'UPDATE' | 'REVOKE'
  readonly createdAt: Date
}

/** What a rule did; an error: what it could not do. */
export interface RuleEvent {
  /** That of the change. */
  readonly id: string
  readonly ruleId: string
  readonly userId: string
  readonly credentialId?: string
  readonly action: StagedChange['action']
  readonly error?: string
  readonly createdAt: Date
}

export interface Population {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly isDefault: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly externalId?: string
  readonly populationId?: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** An application of PingOne's: a worker, or what a wallet app is registered as. */
export interface Application {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly enabled: boolean
  readonly type: 'WORKER' | 'NATIVE_APP' | 'WEB_APP'
  readonly grantTypes: readonly string[]
  readonly authentication: 'CLIENT_SECRET_BASIC' | 'CLIENT_SECRET_POST' | 'NONE'
  readonly secret?: string
  readonly mobile?: { readonly bundleId?: string; readonly packageName?: string }
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface RoleAssignment {
  readonly id: string
  readonly applicationId: string
  readonly roleId: string
  readonly scope: {
    readonly id: string
    readonly type: 'ENVIRONMENT' | 'POPULATION' | 'ORGANIZATION'
  }
}

export interface DigitalWalletApplication {
  readonly id: string
  readonly name: string
  readonly applicationId: string
  readonly appOpenUrl: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A wallet of PingOne's own protocol, NATIVE. */
export interface DigitalWallet {
  readonly id: string
  readonly userId: string
  readonly digitalWalletApplicationId: string
  readonly status: 'PAIRING_REQUIRED' | 'ACTIVE' | 'DISABLED' | 'EXPIRED'
  readonly pairing: { readonly id: string; readonly challenge: string; readonly isDone?: true }
  readonly notifies?: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface IssuerProfile {
  readonly id: string
  readonly applicationInstanceId: string
  readonly name: string
  readonly siteUrl?: string
  readonly logo?: string
  /** A signer of the customer's own, and the headers it is asked with. */
  readonly credentialSigning?: Readonly<Record<string, unknown>>
  readonly didMethod: 'WEB' | 'WEBVH'
  readonly usesCustomDomain: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Beyond PingOne's API: a Credential Format Profile, and what its credentials say of the seeded user. */
export interface CredentialProfile {
  /** The format's identifier (OpenID4VCI 1.0, Appendix A). */
  readonly format: string
  /** The `doctype` of an mdoc, the type of a W3C credential, the last part of a `vct`. */
  readonly name: string
  /** JSON; in an mdoc by namespace and element, where dates and images are text. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Of an SD-JWT VC: which claims the holder can keep back, in the form of `@sd-jwt/core`. */
  readonly disclosureFrame?: Readonly<Record<string, unknown>>
}

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

/** An OpenID4VCI offer; its status is derived from what was provisioned. */
export interface Offer {
  readonly id: string
  readonly userId: string
  readonly grantTypes: readonly string[]
  /** As the client sent it; undefined when absent: all of the user's queued credentials. */
  readonly credentials?: readonly string[]
  readonly requiredScopes?: readonly string[]
  /** Credential type ids this offer covers, fixed at creation. */
  readonly offeredTypeIds: readonly string[]
  readonly provisionedTypeIds: readonly string[]
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Unguessable part of the offer's URL. */
  readonly reference: string
  readonly preAuthorizedCode?: string
  readonly issuerState?: string
  /** Its credentials take a while to be issued. */
  readonly deferred?: boolean
  /** The issuer decides against issuing: at once, or when the wallet comes back. */
  readonly denied?: boolean
  /** The Transaction Code, and what the offer says about it: all of that is optional. */
  readonly txCode?: {
    readonly value: string
    readonly inputMode?: 'numeric' | 'text'
    readonly length?: number
    readonly description?: string
  }
  /** The grants name their authorization server, where there are several. */
  readonly namesServer: boolean
}

/** What an offer asks of its tokens: it is kept with them, since they may outlive the offer. */
export type OfferTerms = Pick<Offer, 'requiredScopes' | 'deferred' | 'denied'>

export interface PreAuthorizedCode {
  readonly offerId: string
  readonly expiresAt: Date
  readonly failedAttempts: number
}

export interface AuthorizationRequest {
  readonly clientId: string
  readonly redirectUri: string
  readonly codeChallenge: string
  readonly state?: string
  readonly scope?: string
  readonly issuerState?: string
  /** `openid_credential` objects of `authorization_details`, validated. */
  readonly configurationIds: readonly string[]
  readonly usedAuthorizationDetails: boolean
  /** Thumbprint of the key that the code is bound to (RFC 9449, Section 10). */
  readonly dpopJkt?: string
}

export interface SignIn {
  readonly request: AuthorizationRequest
  /** Where the request was pushed. */
  readonly requestUri?: string
  /** The browser that began it, by its cookie. */
  readonly browser: string
  /** Who signed in, once somebody has. */
  readonly userId?: string
}

export interface AuthorizationCode {
  readonly request: AuthorizationRequest
  readonly userId: string
}

export interface RedeemedCode {
  /** What came of it. */
  readonly grantId: string
  /** The code's entry before it was taken. */
  readonly was: PreAuthorizedCode | AuthorizationCode
}

export interface AccessToken {
  /** What the user granted once, and every token that came of it has in common. */
  readonly grantId: string
  readonly userId: string
  readonly clientId?: string
  readonly scope?: string
  readonly offerId?: string
  readonly terms?: OfferTerms
  readonly configurationIds: readonly string[]
  /** Present when the token response returned `authorization_details`. */
  readonly credentialIdentifiers?: Readonly<Record<string, readonly string[]>>
  /** Thumbprint of the key that it is bound to; undefined: a bearer token. */
  readonly jkt?: string
  readonly expiresAt: Date
}

/** What new access tokens may be good for, and who gets them. */
export interface RefreshToken {
  /** The authorization server that gave it. */
  readonly issuer: string
  readonly grantId: string
  readonly clientId: string
  readonly userId: string
  readonly offerId?: string
  readonly terms?: OfferTerms
  readonly scope: string
  readonly configurationIds: readonly string[]
  readonly detailed: readonly string[]
  /** Thumbprint of the DPoP key of a public client (RFC 9449, Section 5). */
  readonly jkt?: string
  /** Thumbprint of the attested key of the client's instance. */
  readonly instanceKey?: string
  /** Bound to nothing: good for one use, which brings the next one. */
  readonly rotates: boolean
}

/** Requests that a limited fault let pass, and that it altered, or is about to. */
export interface FaultUse {
  readonly passed: number
  readonly altered: number
}

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
