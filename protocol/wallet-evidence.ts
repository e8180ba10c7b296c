import type { AnsweredExchange, Operation } from './exchange.ts'
import type { GrantType } from './grants.ts'

/** A request of the wallet under test, and what the mock made of it. */
export interface ServedExchange extends AnsweredExchange {
  /** Demands of the mock that it did not meet, with the sentence the wallet was told. */
  readonly unmet: readonly { readonly demand: string; readonly detail: string }[]
}

/** What the wallet under test says of itself, by whatever drives it. */
export interface WalletAnswer {
  /** `unknown`: it says nothing, and the requests have to tell. */
  readonly did: 'accepted' | 'refused' | 'unknown'
  /** What it holds now, as it was issued. */
  readonly credentials?: readonly unknown[]
  /** In its own words. */
  readonly words?: string
  /** One sentence: it did not come to an end (a crash, a time-out, a flood of requests). */
  readonly trouble?: string
}

/** What the mock was for this case, beside what it says of itself. */
export interface WalletSituation {
  readonly credentialIssuer: string
  /** The Credential Offer object behind the link, as the mock meant it. */
  readonly offer: unknown
  readonly txCode?: string
  /** How the wallet is registered. */
  readonly client: {
    readonly id: string
    readonly redirectUris: readonly string[]
    readonly authentication: string
  }
  /** The user that signs in: what no request may tell in the clear. */
  readonly user: { readonly username: string }
  /** Base64 of DER: the anchors behind the wallet provider's certificates that are known. */
  readonly anchors: readonly string[]
}

/** Everything that is known of one case of a wallet under test. */
export interface WalletEvidence {
  /** Name of the case. */
  readonly name: string
  /** In the order of their answers. */
  readonly exchanges: readonly ServedExchange[]
  readonly situation: WalletSituation
  readonly answer: WalletAnswer
}

/** What a wallet need not be able to do. */
export type Ability =
  | { readonly format: string }
  | { readonly grant: GrantType }
  | 'encrypted answers'
  | 'credentials that come later'
  | 'signed metadata'

/**
 * What a case has a wallet notice, or not mind: it differs from an accepted twin in one thing.
 * `stops`: the wallet does not go on. `keeps-nothing`: it does not keep the credential. `goes-on`: it does not mind.
 * `keeps`: it does not mind, and keeps the credential. `notifies-failure`: if it notifies at all, it says so.
 */
export interface WalletTrial {
  readonly requirement: string
  readonly expects: 'stops' | 'keeps-nothing' | 'goes-on' | 'keeps' | 'notifies-failure'
  /** Name of the case that is right. */
  readonly twin: string
  /** A parameter of the authorization request without which the wallet does not meet it. */
  readonly sends?: string
  /** By what the wallet meets it; absent: by the offer itself, or the connection. */
  readonly after?: Operation
  /** Requests that must not follow (`stops`), or one of which has to (`goes-on`). */
  readonly follows: readonly Operation[]
  /** No sentence obliges the wallet in so many words: a warning. */
  readonly advice?: true
  /** Without which a wallet may leave the twin alone as well: then this is not about it. */
  readonly needs?: Ability
  /** What the issuer did, as a sentence fragment: `the metadata names another issuer`. */
  readonly seen: string
}
