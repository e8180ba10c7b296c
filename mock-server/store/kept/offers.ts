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

/** Offers and their codes. */
export interface OfferCollections {
  offers: Offer
  preAuthorizedCodes: PreAuthorizedCode
}
