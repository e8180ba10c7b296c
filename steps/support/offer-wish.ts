import type { Clause } from '../../checks/clause.ts'
import type { Cannot } from '../../protocol/absence.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
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

/** In place of an offer, where the wallet starts by itself (OpenID4VCI 1.0, Section 3.1): nothing is there to be taken. */
export const withoutOffer: OfferTicket = { offer: '' }

/** Whether a wallet gets there without an offer: by the authorization code grant, where the offer itself is not the matter. */
export function startsWith(wish: OfferWish, clauses: readonly Clause[]): boolean {
  const { grants, ...rest } = wish
  const isByCode = grants === undefined || grants.includes(grantTypes.authorizationCode)
  const isAboutOffers = clauses.some(({ prefix }) => /^(VCI-4|P1-)/.test(prefix))
  const own = Object.entries(rest).filter(([, value]) => value !== undefined)
  return (
    isByCode &&
    !isAboutOffers &&
    grants?.length !== 2 &&
    own.every(([name]) => name === 'configurations')
  )
}

/** Where another offer is what is needed. */
export function orCannot(ticket: OfferTicket | Cannot): OfferTicket | Cannot {
  if (ticket !== withoutOffer) return ticket
  return { cannot: 'nothing says how to get an offer from the issuer', keys: ['offers'] }
}
