import type { Cannot } from '../../protocol/absence.ts'
import type { GrantType } from '../../protocol/grants.ts'
import type { OfferTicket, OfferWish } from '../../targets/target.ts'
import type { JourneyNeeds } from '../../wallet/deviations/deviation.ts'
import { sightOffer } from '../../wallet/offer-sources/sighting.ts'

/** An offer may name more grants than were wished for. */
export function onlyGrant({ grants = [] }: OfferWish): GrantType | undefined {
  return grants.length === 1 ? grants[0] : undefined
}

/** An adapter may not know how its offers reach the wallet: the offer shows it. */
export async function unlikeWish(
  { qrImage, byReference }: OfferWish,
  { offer }: OfferTicket,
): Promise<string | undefined> {
  if (qrImage && !offer.startsWith('data:')) return 'the target gives its offers without a QR image'
  if (byReference === undefined) return undefined
  const { values } = await sightOffer(offer)
  if (byReference && values.length > 0) return 'the target gives its offers by value'
  if (!byReference && values.length === 0) return 'the target gives its offers by reference'
  return undefined
}

/** An attempt needs an offer for itself and one for its twin. */
export const keptForTheWholeWay: Cannot = {
  cannot:
    'the target gives one fixed offer, and its code is kept for a wallet that makes no mistake',
  keys: ['offers.kind'],
}

export function wishCovers(wish: OfferWish, needs: JourneyNeeds): boolean {
  const { grant } = needs
  const grantFits = grant === undefined || (wish.grants?.length === 1 && wish.grants[0] === grant)
  const flags = ['txCode', 'deferred', 'denied'] as const
  return grantFits && flags.every((flag) => needs[flag] === undefined || wish[flag] === needs[flag])
}
