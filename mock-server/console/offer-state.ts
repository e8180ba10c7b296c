import type { Environment } from '../environment.ts'
import { isExpired, offerStatus } from '../offers/offers.ts'
import type { Offer } from '../store/kept/offers.ts'

/** What a person wants to know of an offer. */
export interface OfferState {
  /** As the offers API says it. */
  readonly status: string
  /** The status, but for an offer that nobody can take up any more. */
  readonly label: string
  readonly expired: boolean
  /** Seconds until it expires; 0 afterwards. */
  readonly remainingSeconds: number
  readonly provisioned: number
  readonly offered: number
}

export function offerState(environment: Environment, offer: Offer): OfferState {
  const status = offerStatus(environment, offer)
  const isOver = status !== 'COMPLETED' && isExpired(environment, offer)
  const remainingMs = offer.expiresAt.getTime() - environment.now().getTime()
  return {
    status,
    label: isOver ? 'EXPIRED' : status,
    expired: isOver,
    remainingSeconds: Math.max(0, Math.ceil(remainingMs / 1000)),
    provisioned: offer.provisionedTypeIds.length,
    offered: offer.offeredTypeIds.length,
  }
}
