import type { Cannot } from '../protocol/absence.ts'
import type { Clock } from '../protocol/clock.ts'
import type { GrantType } from '../protocol/grants.ts'
import type { WalletClient } from '../wallet/client/wallet-client.ts'
import type { RecordingHttp } from '../wallet/http/http.ts'
import type { Browse } from '../wallet/sign-in/browser.ts'
import type { SignIn } from '../wallet/sign-in/sign-in-form.ts'
import type { PingOneWorker } from './pingone-worker.ts'

/** An issuer under test. A scenario opens its own session: for the mock, a new environment. */
export interface Target {
  readonly name: string
  open(scenario: ScenarioNeeds): Promise<TargetSession>
}

/** What a scenario brings along, and what it asks of the session. */
export interface ScenarioNeeds {
  /** Everything the session sends is recorded here: offers API calls are evidence too. */
  readonly http: RecordingHttp
  /** Faults of the embedded mock, by name; other targets refuse a non-empty list. */
  readonly faults?: readonly string[]
  /** What the mock does unusually, by name; other targets refuse a non-empty list. */
  readonly variants?: readonly string[]
  /** A clock that stands still: the mock only. Default `running`. */
  readonly clock?: 'running' | 'frozen'
  /** What the mock should be like where the specification leaves it to the issuer; other targets are what they are. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** Absent verbs, and a `cannot` answer, make what needs them not applicable, with that reason. */
export interface TargetSession extends AsyncDisposable {
  readonly clock: Clock
  /** The wallet's registration with this issuer. */
  readonly client: WalletClient
  /** Further registrations of the wallet; absent: none. */
  readonly otherClients?: readonly WalletClient[]
  /** Undefined when only the offers name it. */
  readonly credentialIssuer?: string
  createOffer(wish: OfferWish): Promise<OfferTicket | Cannot>
  /** Without offers the wallet starts at the issuer: it is known there. */
  readonly startsItself?: boolean
  /** All there is: `createOffer` gives this one each time, and its pre-authorized code works once. */
  readonly onlyOffer?: OfferTicket
  /** PingOne-shaped services: the offer resource as the offers API shows it. */
  readOffer?(ticket: OfferTicket): Promise<OfferResource>
  /** How long a pre-authorized code is good for, where that is known. */
  readonly codeLifetimeSeconds?: number
  /** Fills a login page. */
  readonly signIn?: SignIn
  /** Opens the pages in Chromium, where the target file asks for it. */
  readonly browse?: Browse
  /** The same for another user; absent: there is none. */
  readonly secondSignIn?: SignIn
  /** ISO 8601 duration; the mock only. Moves `clock` as well. */
  advanceClock?(duration: string): Promise<void>
  /** Id of a paired wallet of PingOne's own protocol that has fetched what is queued for the user. */
  nativeWallet?(): Promise<string>
  /** Id of a credential type that another environment has. */
  foreignCredentialType?(): Promise<string>
  /** PingOne's management API around offers, for targets that have it. */
  readonly pingone?: PingOneWorker
}

/** Absent members: no wish. */
export interface OfferWish {
  readonly grants?: readonly GrantType[]
  readonly configurations?: readonly string[]
  readonly txCode?: boolean
  readonly deferred?: boolean
  /** Of a kind that the issuer decides against, when it is asked for. */
  readonly denied?: boolean
  readonly byReference?: boolean
  /** The ticket's offer is the QR image, where the target makes one. */
  readonly qrImage?: boolean
  /** What only the mock lets a test choose; an empty list of `grants` is such a wish, too. */
  readonly details?: OfferDetails
}

/** What an offer says beside what it has to. */
export interface OfferDetails {
  /** Members of the offer's `tx_code`, with `txCode: true`; an absent one is left out. */
  readonly txCode?: {
    readonly inputMode?: 'numeric' | 'text'
    readonly length?: number
    readonly description?: string
  }
  /** False: the offer has no `issuer_state`. */
  readonly issuerState?: boolean
  /** False: the offer does not say which authorization server a grant is for. */
  readonly authorizationServer?: boolean
}

export interface OfferTicket {
  /** A link, an https URL or a PNG data URI. */
  readonly offer: string
  readonly txCode?: string
  readonly id?: string
}

export interface OfferResource {
  readonly status: string
  readonly expiresAt: string
}
