import { toDataURL } from 'qrcode'
import type { Environment } from '../environment.ts'
import { offerLink, offerStatus, offerUrl } from '../offers.ts'
import type { Offer } from '../store/store.ts'
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
      qrCode: link(await qrCode(environment.through('qrText', deepLink))),
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

/** Drawing takes milliseconds, and every read of an offer shows the same image. */
const images = new Map<string, Promise<string>>()
const imagesKept = 100

/** A PNG as a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
function qrCode(text: string): Promise<string> {
  const known = images.get(text)
  if (known) return known
  if (images.size >= imagesKept) images.clear()
  // Unfiltered: black and white rows compress as well, in a third of the time.
  const rendererOpts = { filterType: 0 }
  // 4 pixels a module: every offer link needs more than 42 modules, and so more than 200 pixels.
  const options = { margin: 4, scale: 4, errorCorrectionLevel: 'M', rendererOpts } as const
  const image = toDataURL(text, { type: 'image/png', ...options })
  images.set(text, image)
  return image
}
