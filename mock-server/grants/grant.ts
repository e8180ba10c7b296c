import type { Environment } from '../environment.ts'
import type { Client } from '../oauth/client.ts'
import type { RefreshToken } from '../store/kept/authorization.ts'
import type { Collections } from '../store/kept/collections.ts'
import type { OfferTerms } from '../store/kept/offers.ts'
import type { Write } from '../store/store.ts'

/** What a grant entitles its token to. */
export interface Granted {
  readonly userId: string
  readonly offerId?: string
  readonly terms?: OfferTerms
  readonly scope: string
  readonly configurationIds: readonly string[]
  /** Configurations asked for by `authorization_details`: their identifiers are in the token response. */
  readonly detailed: readonly string[]
  /** Granted before: the refresh token that says so, and what it is good for. */
  readonly continues?: {
    readonly refreshToken: string
    readonly was: RefreshToken
    /** Another one takes its place. */
    readonly rotates: boolean
  }
  /** Undefined: what was redeemed is good for more than one use. */
  readonly use?: Use
  /** The request came to nothing: it counts for no attempt. */
  readonly giveBack?: () => Promise<unknown>
}

/** Uses up what was redeemed, in one step with what comes of it: a full store uses nothing up. */
export interface Use {
  /** Where what is good for one use is kept. */
  readonly of: keyof Collections
  /** One of them is new: of two requests one makes it. */
  readonly writes: readonly Write[]
  /** @throws ProtocolError where another request was first. */
  readonly demandFirst: (isFirst: boolean) => void
  readonly afterwards?: () => Promise<void>
}

/** A token request's way to a token. `parameters` are all it reads: the rest is ignored. */
export interface Grant {
  readonly grantType: string
  readonly parameters: readonly string[]
  /**
   * Looks at everything, and takes nothing yet.
   * @throws ProtocolError
   */
  redeem(
    environment: Environment,
    request: {
      readonly parameters: Readonly<Record<string, string | undefined>>
      readonly client: Client
      /** The authorization server that is asked. */
      readonly issuer: string
      /** Of a new grant; noted beside the code, so that a replay can revoke what came of it. */
      readonly grantId: string
      /** Thumbprint of the key that the token becomes bound to; undefined: a bearer token. */
      readonly jkt: string | undefined
      /** @throws ProtocolError where the request wants more than these configurations; asked before anything is taken. */
      readonly demandWithin: (granted: readonly string[]) => void
    },
  ): Promise<Granted>
}
