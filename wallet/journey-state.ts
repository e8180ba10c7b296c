import type { CookieJar } from 'tough-cookie'
import type { Cannot } from '../protocol/absence.ts'
import type { Clock } from '../protocol/clock.ts'
import type { OfferSighting } from '../protocol/evidence.ts'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import type { CredentialOutcome, Failure, NotReached, TokenOutcome } from '../protocol/outcomes.ts'
import type { AlgorithmWish } from './algorithm-wish.ts'
import type { AuthorizationWish } from './authorization/authorization-wish.ts'
import type { AttestationState } from './client/attestation-state.ts'
import type { Attester, WalletClient } from './client/wallet-client.ts'
import type { RecordingHttp } from './http/http.ts'
import { isJsonObject, type JsonObject, objectMember, stringsMember } from './json.ts'
import type { RequestWish } from './request-wish.ts'
import type { ServerKnowledge } from './server-knowledge.ts'
import type { Browse } from './sign-in/browser.ts'
import type { SignIn } from './sign-in/sign-in-form.ts'
import type { DpopState } from './token/dpop-state.ts'

export type Token = Extract<TokenOutcome, { readonly kind: 'token' }>

/** Metadata as it was found: members are narrowed where they are used. */
export interface Metadata {
  readonly kind: 'metadata'
  /** The identifier it was fetched for. */
  readonly identifier: string
  readonly members: JsonObject
  readonly exchange: string
}

export type NewOffer = () => Promise<
  { readonly offer: string; readonly txCode?: string | undefined } | Cannot
>

export interface Authorization {
  readonly code: string
  /** Undefined: asked without PKCE. */
  readonly codeVerifier?: string
  readonly redirectUri: string
}

export interface Refresh {
  readonly token: string
  readonly grant: GrantType
  /** The one that was sent last; the same where the server left it as it is. */
  readonly usedToken?: string
}

/** A deferred issuance (OpenID4VCI 1.0, Section 9), and what the wallet asked for. */
export interface Deferral {
  readonly transactionId: string
  readonly intervalSeconds: number
  readonly configurationId: string
  /** Thumbprints of the keys that were proven. */
  readonly proofKeys: readonly string[]
}

/** What one journey knows and has got so far. */
export interface JourneyState {
  readonly http: RecordingHttp
  readonly clock: Clock
  readonly client: WalletClient
  /** For what one client must not do with another's. */
  readonly secondClient: WalletClient | undefined
  /** Vouches for keys of this wallet. */
  readonly keyAttester: Attester | undefined
  readonly random: (bytes: number) => Uint8Array
  readonly signIn: SignIn
  /** Instead of `signIn` and the wallet's own requests: a browser that runs scripts. */
  readonly browse: Browse | undefined
  /** Named by the user: used when no offer names one. */
  readonly credentialIssuer: string | undefined
  readonly sendsUnknownParameters: boolean
  /** Languages, `resource`, the nonce for the next DPoP proof: what is advised to wallets. */
  readonly followsAdvice: boolean
  /** This wallet binds its tokens to no key. */
  readonly bearerOnly: boolean
  /** What becomes of its proofs of that key is what is to be seen. */
  readonly isAboutProofs: boolean
  /** The grant that is wanted, where the offer names it. */
  readonly grant: GrantType | undefined
  /** How long the offer's code is good for, where the target says so. */
  readonly codeLifetimeSeconds: number | undefined
  /** What is signed by an algorithm in particular. */
  algorithms: AlgorithmWish
  /** Configurations to ask for before others. */
  preferred: readonly string[]
  /** How requests are made, unless the caller says otherwise. */
  readonly request: RequestWish
  /** Why the pre-authorized code is not for this journey; undefined where it is. */
  readonly reserved: NotReached | undefined
  /** False: credentials are taken as they come, until somebody asks for more. */
  readonly verifies: boolean
  /** Verifies and keeps the newest credentials that were taken as they came. */
  verifyLater: (() => Promise<void>) | undefined
  /** What the journeys of this run know of the servers. */
  readonly knowledge: ServerKnowledge
  /** Makes one more offer like the one at hand. */
  readonly newOffer: NewOffer | undefined
  /** How authorization was asked for last, by a right request. */
  authorizing: AuthorizationWish | undefined
  cookies: CookieJar
  sighting: OfferSighting | undefined
  txCode: string | undefined
  /** Fetched once a journey, failures included. */
  issuerMetadata: Promise<Metadata | Failure> | undefined
  /** Metadata of authorization servers, by their identifiers. */
  readonly servers: Map<string, Promise<Metadata | Failure>>
  readonly dpop: DpopState
  readonly attestation: AttestationState
  /** Of the last push (RFC 9126). */
  requestUri: string | undefined
  authorization: Authorization | undefined
  token: Token | undefined
  /** That brought the token first. */
  tokenGrant: GrantType | undefined
  /** What renews the token, and the grant that it came from. */
  refresh: Refresh | undefined
  /** The token came without a word of who the client is. */
  anonymous: boolean
  /** A nonce not used yet. */
  nonce: string | undefined
  notificationId: string | undefined
  /** What the last Credential Request was put off with. */
  deferral: Deferral | undefined
  /** How the newest request for a credential ended, of those without a deviation. */
  issuance: CredentialOutcome | undefined
}

export function offerOf(state: JourneyState): JsonObject | undefined {
  const offer = state.sighting?.offer
  return isJsonObject(offer) ? offer : undefined
}

/** The offer's object for a grant type; undefined when it does not name that grant. */
export function offeredGrant(state: JourneyState, type: GrantType): JsonObject | undefined {
  return objectMember(objectMember(offerOf(state), 'grants'), type)
}

/** Without grants, or with none among them, the wallet chooses by the server's metadata (OpenID4VCI 1.0, Section 4.1.1). */
export function namesGrants(state: JourneyState): boolean {
  return Object.keys(objectMember(offerOf(state), 'grants') ?? {}).length > 0
}

/** The grant to use: the one that is wanted, else the one that needs no user, of those that the offer names. */
export function preferredGrant(state: JourneyState): GrantType {
  if (state.grant && offeredGrant(state, state.grant)) return state.grant
  return offeredGrant(state, grantTypes.preAuthorizedCode)
    ? grantTypes.preAuthorizedCode
    : grantTypes.authorizationCode
}

/** The grant that is wanted, where the offer names others only. */
export function unofferedGrant(state: JourneyState): GrantType | undefined {
  const { grant } = state
  const named = Object.keys(objectMember(offerOf(state), 'grants') ?? {})
  return grant === undefined || named.length === 0 || named.includes(grant) ? undefined : grant
}

export function asksForTxCode(state: JourneyState): boolean {
  return offeredGrant(state, grantTypes.preAuthorizedCode)?.tx_code !== undefined
}

/**
 * Configurations to ask for: those of the offer that the metadata has. Where that leaves none, or some
 * out, the wallet helps itself and says so; without an offer, all the issuer has.
 */
export function configurationIds(state: JourneyState, issuer: Metadata): readonly string[] {
  const supported = Object.keys(
    objectMember(issuer.members, 'credential_configurations_supported') ?? {},
  )
  const preferred = (ids: readonly string[]) => preferredFirst(ids, state.preferred)
  const offer = offerOf(state)
  if (!offer) return preferred(supported)
  const helps = (requirement: string, instead: string) =>
    state.http.log.addFallback({ requirement, instead, after: issuer.exchange })
  const offered = stringsMember(offer, 'credential_configuration_ids') ?? []
  if (offered.length === 0) {
    helps('VCI-4.1.1-02', 'The wallet asked for what the issuer metadata lists.')
    return preferred(supported)
  }
  const known = offered.filter((id) => supported.includes(id))
  if (known.length === 0 || known.length === offered.length) return preferred(offered)
  helps('VCI-4.1.1-03', 'The wallet asked only for offered credentials that the metadata lists.')
  return preferred(known)
}

function preferredFirst(ids: readonly string[], preferred: readonly string[]): readonly string[] {
  const first = preferred.filter((id) => ids.includes(id))
  return [...first, ...ids.filter((id) => !first.includes(id))]
}

export function configurationOf(issuer: Metadata, id: string): JsonObject | undefined {
  return objectMember(objectMember(issuer.members, 'credential_configurations_supported'), id)
}
