import type { Environment } from '../environment.ts'
import { offerLink, offerUrl } from '../offers/offer-object.ts'
import { offerStatus } from '../offers/offers.ts'
import { qrCode } from '../offers/qr-code.ts'
import type { Offer } from '../store/kept/offers.ts'
import { environmentUrl, link, userUrl } from './hal.ts'

export function offerSelf(environment: Environment, offer: Offer): string {
  return `${userUrl(environment, offer.userId)}/openid4vciOffers/${offer.id}`
}

/**
 * An offer as the offers API shows it.
 * @see https://developer.pingidentity.com/pingone-api/credentials/openid4vci-issuance.html
 */
export async function offerResource(
  environment: Environment,
  offer: Offer,
): Promise<Record<string, unknown>> {
  const url = offerUrl(environment, offer)
  const deepLink = offerLink(environment, offer)
  return {
    _links: {
      self: link(offerSelf(environment, offer)),
      environment: link(environmentUrl(environment)),
      user: link(userUrl(environment, offer.userId)),
      credentialOfferUrl: link(url),
      'openid-credential-offer': link(deepLink),
      qrCode: link(qrCode(environment, deepLink)),
    },
    id: offer.id,
    createdAt: offer.createdAt.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
    environment: { id: environment.id },
    user: { id: offer.userId },
    grantTypes: offer.grantTypes,
    ...(offer.credentials && { credentials: offer.credentials }),
    ...(offer.requiredScopes && { requiredScopes: offer.requiredScopes }),
    credentialOfferUrl: url,
    status: offerStatus(environment, offer),
  }
}
