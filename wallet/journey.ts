import { randomBytes } from 'node:crypto'
import type { Clock } from '../protocol/clock.ts'
import type { OfferSighting } from '../protocol/evidence.ts'
import type { GrantType } from '../protocol/grants.ts'
import type {
  AuthorizationOutcome,
  CredentialOutcome,
  Failure,
  IssuerMetadataOutcome,
  NonceOutcome,
  NotificationOutcome,
  NotReached,
  Outcome,
  PushedOutcome,
  StatusListsOutcome,
  StatusOutcome,
  TokenOutcome,
  TypeMetadataOutcome,
} from '../protocol/outcomes.ts'
import type { AlgorithmWish } from './algorithm-wish.ts'
import {
  type AuthorizeOptions,
  authorize,
  pushAuthorization,
} from './authorization/authorization-request.ts'
import { emptyAttestationState } from './client/attestation-state.ts'
import type { Attester, WalletClient } from './client/wallet-client.ts'
import { takeCourse } from './courses.ts'
import { type CredentialOptions, requestCredential } from './credential/credential-request.ts'
import {
  collectDeferred,
  type DeferredOptions,
  requestDeferred,
  returnForCredential,
  type Wait,
} from './credential/deferred-request.ts'
import { requestNonce } from './credential/nonce-request.ts'
import { type NotificationEvent, notify } from './credential/notification-request.ts'
import { offeredConfigurations } from './credential/offered-configurations.ts'
import type { Course, Deviation } from './deviations/deviation.ts'
import { emptyCookieJar } from './http/cookies.ts'
import type { RecordingHttp } from './http/http.ts'
import { type JourneyState, type NewOffer, preferredGrant } from './journey-state.ts'
import { type Discovered, discover } from './metadata/discovery.ts'
import { type MetadataWish, requestIssuerMetadata } from './metadata/issuer-metadata-request.ts'
import { fetchServerKeys, type ServerKeys } from './metadata/server-keys.ts'
import { fetchTypeMetadata } from './metadata/type-metadata.ts'
import { sightOffer } from './offer-sources/sighting.ts'
import type { RequestWish } from './request-wish.ts'
import { ServerKnowledge } from './server-knowledge.ts'
import type { Browse } from './sign-in/browser.ts'
import { type SignIn, signInWith } from './sign-in/sign-in-form.ts'
import { lookUpStatus, lookUpStatusLists, type StatusWish } from './status/status-lookup.ts'
import { takeSighting } from './take-offer.ts'
import { emptyDpopState } from './token/dpop-state.ts'
import { type RefreshOptions, refreshToken } from './token/refresh-request.ts'
import { outliveToken } from './token/token-expiry.ts'
import { requestToken, type TokenOptions } from './token/token-request.ts'

export interface JourneyOptions {
  /** Its log keeps what the journey sees. */
  readonly http: RecordingHttp
  readonly client: WalletClient
  /** For what one client must not do with another's. */
  readonly secondClient?: WalletClient
  /** Makes the key attestations of this wallet. Default: the attester of `client`. */
  readonly keyAttester?: Attester
  /** Default: that of `http`. */
  readonly clock?: Clock
  /** Default: submits consent pages, and says that it cannot fill in a password. */
  readonly signIn?: SignIn
  /** A browser that runs scripts, for pages that need them. Default: the wallet reads forms by itself. */
  readonly browse?: Browse
  /** For journeys without an offer. */
  readonly credentialIssuer?: string
  /** Every request of the protocol carries a parameter that no issuer knows. Default: none does. */
  readonly sendsUnknownParameters?: boolean
  /** Does what is advised to wallets as well, as one in the field would. Default: only what an issuer has to get. */
  readonly followsAdvice?: boolean
  /** Binds its tokens to no key, where the server would (RFC 9449). Default: it does where it can. */
  readonly bearerOnly?: boolean
  /** What becomes of its proofs of that key is what is to be seen. Default: it goes without where right ones are refused. */
  readonly isAboutProofs?: boolean
  /** The grant to use of those that the offer names. Default: the pre-authorized code, which needs no user. */
  readonly grant?: GrantType
  /** Configurations to ask for before others, where they are offered. Default: as they are offered. */
  readonly preferred?: readonly string[]
  /** How long the pre-authorized code is good for, where that is known. */
  readonly codeLifetimeSeconds?: number
  /** How its credential requests are made. Default: as the metadata has it, with one proof. */
  readonly request?: RequestWish
  /** Why the offer's pre-authorized code is not for this journey to redeem. Default: it is. */
  readonly reserved?: NotReached
  /** False: credentials are taken as they come, for `verifyCredentials` to look at. Default: they are verified and kept. */
  readonly verifies?: boolean
  /** Of the run: what earlier journeys found out about servers. Default: nothing is known. */
  readonly knowledge?: ServerKnowledge
  /** Makes one more offer like the one that is taken. Default: there is none to be had. */
  readonly newOffer?: NewOffer
  readonly random?: (bytes: number) => Uint8Array
}

/**
 * One offer, taken through the protocol by one user. Each verb does what has to come before it, and says
 * how its own request ended; none throws because the issuer is wrong.
 */
export class Journey {
  readonly #state: JourneyState

  constructor(options: JourneyOptions) {
    this.#state = {
      http: options.http,
      clock: options.clock ?? options.http.clock,
      client: options.client,
      secondClient: options.secondClient,
      keyAttester: options.keyAttester ?? options.client.attester,
      random: options.random ?? randomBytes,
      signIn: options.signIn ?? signInWith(),
      browse: options.browse,
      credentialIssuer: options.credentialIssuer,
      sendsUnknownParameters: options.sendsUnknownParameters ?? false,
      followsAdvice: options.followsAdvice ?? false,
      bearerOnly: options.bearerOnly ?? false,
      isAboutProofs: options.isAboutProofs ?? false,
      grant: options.grant,
      codeLifetimeSeconds: options.codeLifetimeSeconds,
      algorithms: {},
      preferred: options.preferred ?? [],
      request: options.request ?? {},
      reserved: options.reserved,
      verifies: options.verifies ?? true,
      verifyLater: undefined,
      knowledge: options.knowledge ?? new ServerKnowledge(),
      newOffer: options.newOffer,
      authorizing: undefined,
      cookies: emptyCookieJar(),
      sighting: undefined,
      txCode: undefined,
      issuerMetadata: undefined,
      servers: new Map(),
      dpop: emptyDpopState(),
      attestation: emptyAttestationState(),
      requestUri: undefined,
      authorization: undefined,
      token: undefined,
      tokenGrant: undefined,
      refresh: undefined,
      anonymous: false,
      nonce: undefined,
      notificationId: undefined,
      deferral: undefined,
      issuance: undefined,
    }
  }

  /**
   * @param offer a link, an https URL, a PNG data URI or JSON.
   * @param txCode the Transaction Code that reached the user beside it.
   * @param madeAt when the offer was made for this run; undefined: somebody brought it.
   */
  async takeOffer(offer: string, txCode?: string, madeAt?: Date): Promise<OfferSighting> {
    this.#state.txCode = txCode
    return takeSighting(this.#state, await sightOffer(offer), madeAt)
  }

  discover(): Promise<Discovered | Failure> {
    return discover(this.#state)
  }

  requestIssuerMetadata(wish?: MetadataWish): Promise<IssuerMetadataOutcome> {
    return requestIssuerMetadata(this.#state, wish)
  }

  fetchServerKeys(): Promise<ServerKeys | Failure> {
    return fetchServerKeys(this.#state)
  }

  /** Ids the offer names; without an offer, all the issuer has. */
  offeredConfigurations(): Promise<readonly string[] | Failure> {
    return offeredConfigurations(this.#state)
  }

  /** By which it gets its token, as the offer and its options have it. */
  get grant(): GrantType {
    return preferredGrant(this.#state)
  }

  /** From now on asks for these before others, where they are offered. */
  prefer(configurations: readonly string[]): void {
    this.#state.preferred = configurations
  }

  /** From now on signs by these; before anything is signed. */
  signBy(algorithms: AlgorithmWish): void {
    this.#state.algorithms = algorithms
  }

  authorize(options?: AuthorizeOptions): Promise<AuthorizationOutcome> {
    return authorize(this.#state, options)
  }

  pushAuthorization(options?: AuthorizeOptions): Promise<PushedOutcome> {
    return pushAuthorization(this.#state, options)
  }

  /** Errs in the course of things: see `Course`. */
  takeCourse(deviation: Deviation & { readonly course: Course }, wait: Wait): Promise<Outcome> {
    return takeCourse(this.#state, deviation, wait)
  }

  requestToken(options?: TokenOptions): Promise<TokenOutcome> {
    return requestToken(this.#state, options)
  }

  /** A new token for the refresh token that came with the old one. */
  refreshToken(options?: RefreshOptions): Promise<TokenOutcome> {
    return refreshToken(this.#state, options)
  }

  requestNonce(): Promise<NonceOutcome> {
    return requestNonce(this.#state)
  }

  requestCredential(options?: CredentialOptions): Promise<CredentialOutcome> {
    return requestCredential(this.#state, options)
  }

  /** The newest credentials, where they were taken as they came. */
  async verifyCredentials(): Promise<void> {
    await this.#state.verifyLater?.()
  }

  requestDeferred(options?: DeferredOptions): Promise<CredentialOutcome> {
    return requestDeferred(this.#state, options)
  }

  returnForCredential(wait: Wait): Promise<CredentialOutcome> {
    return returnForCredential(this.#state, wait)
  }

  /** @returns why the token has not ended. */
  outliveToken(wait: Wait): Promise<NotReached | undefined> {
    return outliveToken(this.#state, wait)
  }

  /** That came with the newest credential. */
  get notificationId(): string | undefined {
    return this.#state.notificationId
  }

  /** Of what was put off last. */
  get transactionId(): string | undefined {
    return this.#state.deferral?.transactionId
  }

  /** That was put off last. */
  get deferredConfiguration(): string | undefined {
    return this.#state.deferral?.configurationId
  }

  /** The first that the token came with. */
  get credentialIdentifier(): string | undefined {
    return Object.values(this.#state.token?.credentialIdentifiers ?? {})[0]?.[0]
  }

  /** @param wait lets the issuer's `interval` pass. */
  collectDeferred(wait: Wait, options?: DeferredOptions): Promise<CredentialOutcome> {
    return collectDeferred(this.#state, wait, options)
  }

  /** Of the newest credential. */
  lookUpStatus(wish?: StatusWish): Promise<StatusOutcome> {
    return lookUpStatus(this.#state, wish)
  }

  /** @param vct by default that of the newest SD-JWT VC, whose integrity it has to have. */
  fetchTypeMetadata(vct?: string): Promise<TypeMetadataOutcome> {
    return fetchTypeMetadata(this.#state, vct)
  }

  /** Named by the list of the last look-up. */
  lookUpStatusLists(): Promise<StatusListsOutcome> {
    return lookUpStatusLists(this.#state)
  }

  notify(
    event: NotificationEvent,
    options?: { readonly notificationId?: string; readonly deviation?: Deviation },
  ): Promise<NotificationOutcome> {
    return notify(this.#state, event, options)
  }
}
