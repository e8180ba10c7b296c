import type { Cannot } from '../../protocol/absence.ts'
import type { Headers } from '../../protocol/exchange.ts'
import type { GrantType } from '../../protocol/grants.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ClientCredentials } from '../client/client-credentials.ts'
import type { ClientAuthentication, WalletClient } from '../client/wallet-client.ts'
import type { RequestEncryption } from '../credential/encryption.ts'
import type { HolderKey } from '../holder-key.ts'
import type { JourneyState, Metadata, Token } from '../journey-state.ts'
import type { JsonObject } from '../json.ts'
import type { CertificateDraft } from '../proofs/certificate-draft.ts'
import type { PresentationDraft } from '../proofs/presentation-draft.ts'
import type { RequestWish } from '../request-wish.ts'
import type { JwtDraft } from '../signed-jwt.ts'

/** The endpoints at which the wallet can err on purpose. */
export type DeviationPoint =
  | 'par'
  | 'authorize'
  | 'token'
  | 'credential'
  | 'deferred'
  | 'notification'

/** What a journey has to bring for a deviation to make sense; absent: anything will do. */
export interface JourneyNeeds {
  readonly grant?: GrantType
  readonly txCode?: boolean
  /** As a client that authenticates in one of these ways. */
  readonly client?: readonly ClientAuthentication[]
  /** Issued later, at the Deferred Credential Endpoint. */
  readonly deferred?: boolean
  /** Of a kind that the issuer decides against. */
  readonly denied?: boolean
  /** The token has to come with `credential_identifiers`: asked for by `authorization_details` where authorization is asked for. */
  readonly authorizationDetails?: boolean
  /** Asked by the scope of the first configuration alone. */
  readonly oneScope?: boolean
  /** Another user than that of the offer signs in. */
  readonly secondUser?: true
  /** For another credential than the journey before it. */
  readonly anotherCredential?: true
  /** Ids, one of which is offered, and nothing beside it. */
  readonly configurations?: readonly string[]
  /** Asked without a `code_challenge`, where the server does without. */
  readonly withoutChallenge?: boolean
}

/**
 * An error that lies in the course of things rather than in what one request says, by endpoint.
 * `late`: comes after its time; `second-use`: uses a `request_uri` again; `unpushed`: pushes nothing;
 * `get`: the wrong method; `replayed-code`: the token's code was sent a second time before; `two-at-once`: sent twice at the
 * same time, which is refused where one of them is; `looked-at`: something else loaded the page before;
 * `guessed`: ten wrong transaction codes went before the right one.
 */
interface Courses {
  readonly par: 'get'
  readonly authorize: 'late' | 'second-use' | 'unpushed' | 'looked-at'
  readonly token: 'late' | 'get' | 'two-at-once' | 'guessed'
  readonly credential: 'replayed-code'
  readonly deferred: 'two-at-once'
}

export type Course = Courses[keyof Courses]

/** What is known when a deviant request is about to be made. */
export interface Circumstances {
  readonly state: JourneyState
  readonly server?: Metadata
  readonly issuer?: Metadata
  readonly token?: Token
  readonly configurationId?: string
  /** Of several key proofs in one request, which one: from 0. */
  readonly index?: number
}

export interface CredentialRequestDraft {
  readonly url: string
  readonly headers: Headers
  readonly body: JsonObject
  /** Sent instead of `body`. */
  readonly raw?: string
  /** The request goes out as a JWE; undefined: in the clear. */
  readonly encryption?: RequestEncryption
}

export interface NotificationRequestDraft {
  readonly headers: Headers
  readonly body: JsonObject
  /** Sent instead of `body`. */
  readonly raw?: string
}

export interface SentHeaders {
  readonly headers: Headers
  /** Header lines beside them, for one that is there twice. */
  readonly moreHeaders?: Headers
}

/** Whatever the endpoint. */
interface AnyDeviation<At extends DeviationPoint> {
  /** Reads after "a wallet with". */
  readonly name: string
  readonly requirement: RequirementId
  readonly at: At
  readonly needs?: JourneyNeeds
  /** How the wallet asks for its credential, and in the twin. */
  readonly request?: RequestWish
  /** Why the deviation says nothing about this target: the sentence cites what is absent. */
  readonly obstacle?: (circumstances: Circumstances) => string | Cannot | undefined
}

/** Of a request that says who the wallet is, or what it may. */
interface OfWhoAsks {
  /** A DPoP proof, wherever there is one. */
  readonly dpopProof?: (draft: JwtDraft) => JwtDraft
  /** All headers. */
  readonly headers?: (headers: Headers) => SentHeaders
}

/** Of a request to an authorization server. */
interface OfTheClient extends OfWhoAsks {
  /** The whole request is made as the target's second client. */
  readonly asAnotherClient?: true
  /** The request is of another instance of the same attested client, with a key of its own. */
  readonly asAnotherInstance?: true
  /** What the request says of the client, and proves. */
  readonly credentials?: (right: ClientCredentials, client: WalletClient) => ClientCredentials
  /** The assertion of `private_key_jwt`. */
  readonly clientAssertion?: (draft: JwtDraft) => JwtDraft
  /** The provider's attestation of the wallet; `instance` is the key that it attests. */
  readonly clientAttestation?: (draft: JwtDraft, instance: HolderKey) => JwtDraft
  /** The proof of the attested key. */
  readonly attestationProof?: (draft: JwtDraft) => JwtDraft
  /** The proof of the attested key is the one of the request before. */
  readonly replaysAttestationProof?: true
}

/** Of a request that presents an access token. */
interface OfTheToken extends OfWhoAsks {
  /** The Authorization header that presents it; undefined: none. */
  readonly accessToken?: (header: string) => string | undefined
  /** The request comes when it has ended. */
  readonly afterExpiry?: true
  /** What the deviant journey brings, and its twin does not. */
  readonly ownNeeds?: JourneyNeeds
}

type AuthorizationParameters = (parameters: URLSearchParams, circumstances: Circumstances) => void

export interface PushDeviation extends AnyDeviation<'par'>, OfTheClient {
  readonly pushedRequest?: (form: URLSearchParams) => void
  readonly authorizationRequest?: AuthorizationParameters
  readonly course?: Courses['par']
  /** A pushed request that was taken proves nothing yet: its authorization has to fail at the latest. */
  readonly goesOn?: true
}

export interface AuthorizeDeviation extends AnyDeviation<'authorize'> {
  readonly authorizationRequest?: AuthorizationParameters
  /** What the user's browser takes to the authorization endpoint; after a push it is little. */
  readonly frontChannel?: (parameters: URLSearchParams) => void
  readonly course?: Courses['authorize']
  /** Pushed first, where the server takes pushed requests. */
  readonly mayPush?: true
  readonly repeats?: Repeats
}

/** The error is to send the same request a second time: the first one is the twin. */
type Repeats = true

export interface TokenDeviation extends AnyDeviation<'token'>, OfTheClient {
  readonly tokenRequest?: (form: URLSearchParams, circumstances: Circumstances) => void
  readonly course?: Courses['token']
  /** Of an authorization code that is `late`, where its lifetime is another profile's. Default: that of RFC 6749. */
  readonly lateAfterSeconds?: number
  readonly repeats?: Repeats
  /** The request is one for refreshing. */
  readonly refreshes?: true
}

export interface CredentialDeviation extends AnyDeviation<'credential'>, OfTheToken {
  readonly credentialRequest?: (
    draft: CredentialRequestDraft,
    circumstances: Circumstances,
  ) => CredentialRequestDraft
  /** A key proof of type `jwt`. */
  readonly keyProof?: (draft: JwtDraft, circumstances: Circumstances) => JwtDraft
  /** The `x5c` of a `jwt` proof, whose first certificate is that of its key. */
  readonly certificates?: (own: CertificateDraft) => readonly CertificateDraft[]
  /** A key proof of type `di_vp`. */
  readonly presentation?: (
    draft: PresentationDraft,
    circumstances: Circumstances,
  ) => PresentationDraft
  /** A key attestation, as a proof or in one. */
  readonly keyAttestation?: (draft: JwtDraft, circumstances: Circumstances) => JwtDraft
  /** A `jwt` proof goes without the key attestation that its twin has. */
  readonly withoutKeyAttestation?: true
  /** The proof stands in its array twice. */
  readonly repeatsProof?: true
  readonly course?: Courses['credential']
}

export interface DeferredDeviation extends AnyDeviation<'deferred'>, OfTheToken {
  readonly deferredRequest?: (
    draft: CredentialRequestDraft,
    circumstances: Circumstances,
  ) => CredentialRequestDraft
  readonly course?: Courses['deferred']
  readonly repeats?: Repeats
  /** The error needs no issuance that was put off, a valid token will do. */
  readonly needsNoTransaction?: true
  /** A pending answer proves nothing yet: the wallet asks until it is another. */
  readonly goesOn?: true
}

export interface NotificationDeviation extends AnyDeviation<'notification'>, OfTheToken {
  readonly notificationRequest?: (draft: NotificationRequestDraft) => NotificationRequestDraft
}

/**
 * A deliberate error of the wallet: the difference between a right request and a wrong one. What can be wrong depends on
 * the endpoint; members of other endpoints are absent, and may be asked for.
 */
export type Deviation = WithoutOthers<
  | PushDeviation
  | AuthorizeDeviation
  | TokenDeviation
  | CredentialDeviation
  | DeferredDeviation
  | NotificationDeviation
>

type WithoutOthers<Union, Member extends PropertyKey = MemberOf<Union>> = Union extends unknown
  ? Union & { readonly [Other in Exclude<Member, keyof Union>]?: undefined }
  : never

type MemberOf<Union> = Union extends unknown ? keyof Union : never

/** The members that mark an exchange as deviant. */
export function marked(deviation: Deviation | undefined): { readonly deviation?: string } {
  return deviation ? { deviation: deviation.name } : {}
}

export function deviantHeaders(headers: Headers, deviation: Deviation | undefined): SentHeaders {
  return deviation?.headers?.(headers) ?? { headers }
}
