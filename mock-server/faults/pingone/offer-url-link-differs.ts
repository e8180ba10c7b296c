import { isObject } from '../../http/wire.ts'
import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const offerUrlLinkDiffers: Fault = {
  name: 'offer whose credentialOfferUrl link differs from the member',
  breaks: 'P1-OFFER-08',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply) =>
      body(reply, (offer) =>
        member(offer, '_links', (links) =>
          isObject(links)
            ? member(links, 'credentialOfferUrl', () => ({
                href: `${offer.credentialOfferUrl}?link`,
              }))
            : links,
        ),
      ),
  },
}
