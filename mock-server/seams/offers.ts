import type { GrantType } from '../../protocol/grants.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'

/** Offers, and the queue they are made from. */
export interface OfferSeams {
  /** What `expiresAt` announces. */
  offerLifetimeSeconds: number
  /** How long the offer, and its code, are honoured. */
  offerHonouredSeconds: number
  /** How long the pre-authorized code is; correctly as long as its offer. */
  codeHonouredSeconds: number
  offerId: string
  /** Credential types an offer covers; `queued` are all that could be. */
  offeredTypeIds: readonly string[]
  /** Scopes of an offer whose maker names none. */
  scopesByDefault: readonly string[]
  /** Types that the token of a pre-authorized code is good for; `all` are those that could be offered. */
  preAuthorizedTypeIds: readonly string[] | Promise<readonly string[]>
  /** What a user can be offered and be issued; `userId` says who. */
  retrievable: readonly UserCredential[]
  /** What leaves the queue with a credential that was issued; `all` is what the user could retrieve. */
  leavesQueue: readonly UserCredential[] | Promise<readonly UserCredential[]>
  /** What leaves the queue with a redeemed code: nothing. */
  leavesQueueWithToken: readonly UserCredential[] | Promise<readonly UserCredential[]>
  /** When an offer counts a credential as provisioned. */
  provisionedWhen: 'issued' | 'requested'
  /** Pixels a module of a QR image. */
  qrModulePixels: number
  offerStatus: string
  /** The grants of an offer whose maker names none. */
  defaultGrantTypes: readonly GrantType[]
  /** What the QR image says; correctly the offer link. */
  qrText: string
  offerLink: string
  /** The Credential Offer object behind the link. */
  credentialOffer: Record<string, unknown>
  /** Whether a grant of an offer names its authorization server; `request` has the `grant`. */
  grantNamesServer: boolean
}
