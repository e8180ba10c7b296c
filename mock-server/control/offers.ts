import { grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { offerLink, offerLinkWithValue } from '../offers/offer-object.ts'
import { createOffer } from '../offers/offers.ts'
import { qrCode } from '../offers/qr-code.ts'
import { queuedTypes, retrievable } from '../queue/queue.ts'
import type { WishedOffer } from './requests.ts'

/** An OfferTicket of the targets, or why there is none. */
export type OfferAnswer =
  | { readonly offer: string; readonly id: string; readonly txCode?: string }
  | { readonly cannot: string }

/** Makes an offer for the seeded user; without a wish it has both grants and all of PingOne's types. */
export async function offerAsWished(
  environment: Environment,
  wish: WishedOffer,
): Promise<OfferAnswer> {
  const { grants = environment.grantTypes, configurations, txCode } = wish
  const unserved = grants.find((type) => !environment.grantTypes.includes(type))
  if (unserved !== undefined) return { cannot: `this mock does not serve the grant ${unserved}` }
  if (txCode && !grants.includes(grantTypes.preAuthorizedCode)) {
    return { cannot: 'a Transaction Code goes with the pre-authorized code grant only' }
  }
  const user = await environment.store.collection('users').first()
  if (!user) return { cannot: 'the environment has no user' }
  const queued = await retrievable(environment, user.id)
  const typeIds = new Set(queued.map(({ credentialTypeId }) => credentialTypeId))
  const unknown = configurations?.find((id) => !typeIds.has(id))
  if (unknown !== undefined) return { cannot: `the user can retrieve no credential of ${unknown}` }
  const offeredTypeIds = configurations
    ? [...new Set(configurations)]
    : await queuedTypes(environment, user.id)
  if (offeredTypeIds.length === 0) return { cannot: 'there is nothing to offer' }
  const offer = await createOffer(environment, {
    userId: user.id,
    grantTypes: grants,
    offeredTypeIds,
    ...(txCode !== undefined && { txCode }),
    ...(wish.details && { details: wish.details }),
    ...(wish.deferred !== undefined && { deferred: wish.deferred }),
    ...(wish.denied !== undefined && { denied: wish.denied }),
  })
  const link =
    wish.byReference === false
      ? offerLinkWithValue(environment, offer)
      : offerLink(environment, offer)
  return {
    offer: wish.qrImage ? qrCode(environment, link) : link,
    id: offer.id,
    ...(offer.txCode && { txCode: offer.txCode.value }),
  }
}
