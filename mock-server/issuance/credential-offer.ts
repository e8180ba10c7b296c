import { need } from '../http/need.ts'
import type { Answer } from '../http/reply.ts'
import { credentialOfferObject } from '../offers/offer-object.ts'
import { isExpired, offerByReference, stillOffered } from '../offers/offers.ts'

/**
 * Credential Offer by reference: anyone who has the address, as often as they like, until it expires.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.3
 */
export const credentialOffer: Answer = async (environment, req) => {
  const gone = {
    status: 404,
    error: 'not_found',
    description: 'There is no such offer, or it has expired',
  }
  const reference = String(req.params.reference)
  const found = await offerByReference(environment, reference)
  const offer = need(environment, 'offer-known', found, gone)
  environment.demand('offer-unexpired', !isExpired(environment, offer), gone)
  const offeredTypeIds = (await stillOffered(environment, offer)).map(({ id }) => id)
  environment.demand('offer-of-something', offeredTypeIds.length > 0, gone)
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: credentialOfferObject(environment, { ...offer, offeredTypeIds }),
  }
}
